#!/usr/bin/env bash
# SPDX-License-Identifier: LGPL-2.1-or-later
# The reference samples. Exit status 77: not tried.
#
#   samples.sh PROGRAM SHARED
set -euo pipefail
samples=$2/reference/samples
if [ ! -d "$samples" ]; then
    echo "skipped: no $samples"
    exit 77
fi
"$1" samples "$samples"
