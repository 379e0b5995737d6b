#!/bin/bash
#$ -N hashpivot-shard
#$ -cwd
#$ -l h_vmem=1G,h_rt=01:00:00
#$ -r n
exec hashpivot shard . --index-from-env
