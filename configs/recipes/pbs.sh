#!/bin/bash
#PBS -N hashpivot-shard
#PBS -l select=1:ncpus=1:mem=1gb
#PBS -l walltime=01:00:00
#PBS -r n
cd "$PBS_O_WORKDIR" || exit 2
exec hashpivot shard . --index-from-env
