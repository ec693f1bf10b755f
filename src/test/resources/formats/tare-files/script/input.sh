#!/bin/sh
# Runs of the protocol sealed 2026-01-02T03:04:05Z (protocol.json beside this file).
set -eu
cd "$(dirname "$0")"
FILE=result.json
