#!/usr/bin/env bash
# SPDX-License-Identifier: LGPL-2.1-or-later
# Prints the modules of this folder as one, in which every name is known: the
# form that asn1Parser reads.
set -euo pipefail
cd "$(dirname "$0")"
echo "LI DEFINITIONS IMPLICIT TAGS ::= BEGIN"
echo "RelativeOid ::= OCTET STRING -- contents octets: asn1Parser knows no RELATIVE-OID"
for module in *.asn; do
    grep -vE '^(END|.* DEFINITIONS IMPLICIT TAGS ::= BEGIN)$' "$module"
done
echo "END"
