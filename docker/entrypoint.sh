#!/bin/sh
# Starts a command of the lead scorer as it is installed in the image.
#
#   LEAD_SCORER_HOME       where it is installed
#   LEAD_SCORER_OPTS       more options for the Java virtual machine
#   LEAD_SCORER_CLASSPATH  more classes, such as other serdes: /opt/serdes/*
set -eu

home=${LEAD_SCORER_HOME:-/opt/lead-scorer}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java

# RocksDB's memory lies in one arena of the C library, so that what is freed is used again.
export MALLOC_ARENA_MAX="${MALLOC_ARENA_MAX:-1}"

# Half of the container's memory for the heap: RocksDB takes up to 256 MB beside it, and threads,
# buffers and compiled code want theirs. An instance out of memory is better ended and started anew
# than left limping. The process is replaced, so that signals reach the scorer itself.
# shellcheck disable=SC2086 # Options are words.
exec "$java" -XX:MaxRAMPercentage=50 -XX:+ExitOnOutOfMemoryError -Xshare:auto \
  -Djava.security.egd=file:/dev/urandom ${LEAD_SCORER_OPTS:-} \
  -cp "$home/classes:$home/lib/*${LEAD_SCORER_CLASSPATH:+:$LEAD_SCORER_CLASSPATH}" \
  io.leadscorer.Main "$@"
