#!/bin/sh
# Chromium whose profile stands on a disk of ZC_DISK_MB megabytes, at ZC_DISK: a file system in memory
# that only this process and its children see.
exec unshare --user --map-root-user --mount sh -c \
  'mount -t tmpfs -o "size=${ZC_DISK_MB}m" tmpfs "$ZC_DISK" && exec "${CHROMIUM_PATH:-/usr/bin/chromium}" "$@"' sh "$@"
