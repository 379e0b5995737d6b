#!/bin/bash
#BSUB -n 1
#BSUB -M 1GB
#BSUB -W 60
#BSUB -o log.%J.%I
exec hashpivot shard . --index-from-env
