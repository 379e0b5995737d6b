#!/usr/bin/env bash
# A sweep over the hosts of $HOSTS with GNU parallel: gnu-parallel.sh STUDY FOLDER [more arguments of plan]
set -euo pipefail
study=$1 folder=$2
shift 2
hashpivot=${HASHPIVOT:-hashpivot}

$hashpivot plan "$study" --out "$folder" --quiet "$@"
folder=$(realpath "$folder")
for round in 1 2 3; do
  # 3,17-19 to one number a line
  missing=$($hashpivot missing "$folder" | tr ',' '\n' | while IFS=- read -r from to; do [ -n "$from" ] && seq "$from" "${to:-$from}"; done)
  [ -z "$missing" ] && break
  # a shard that fails is tried again, elsewhere if there is an elsewhere; what is left then is the next round's
  parallel --sshloginfile "${HOSTS:?a file with a line a host}" --retries 3 "$hashpivot shard $(printf %q "$folder") {}" <<<"$missing" || true
done
exec $hashpivot merge "$folder"
