#!/usr/bin/env bash
# SPDX-License-Identifier: LGPL-2.1-or-later
# Makes a CA and a certificate for each side, for trying things out: EC P-256,
# valid for 30 days. A real provider and a real authority exchange CAs instead.
#
#   certificates.sh DIR [PROVIDER_NAME [LEMF_NAME]]
#
# Gives DIR/ca.pem, DIR/provider.pem, DIR/lemf.pem, and a .key of each.
set -euo pipefail
[ $# -ge 1 ] && [ $# -le 3 ] || {
    echo "usage: certificates.sh DIR [PROVIDER_NAME [LEMF_NAME]]" >&2
    exit 2
}
provider=${2:-clif.mccloud.example}
lemf=${3:-lemf.police.example}
mkdir -p "$1"
cd "$1"
umask 077

# issue FILE NAME USE: a certificate that only serves one side of TLS.
issue()
{
    openssl req -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes \
        -keyout "$1.key" -subj "/CN=$2" -out "$1.csr" 2>openssl.log
    openssl x509 -req -in "$1.csr" -CA ca.pem -CAkey ca.key -days 30 \
        -set_serial "0x$(openssl rand -hex 16)" -out "$1.pem" \
        -extfile <(printf '%s\n' "subjectAltName=DNS:$2" \
            "basicConstraints=critical,CA:FALSE" \
            "keyUsage=critical,digitalSignature" \
            "extendedKeyUsage=$3") 2>>openssl.log
    rm "$1.csr"
}

trap 'cat openssl.log >&2' ERR
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes \
    -keyout ca.key -out ca.pem -days 30 -subj "/CN=Trial CA" \
    -addext "keyUsage=critical,keyCertSign,cRLSign" 2>openssl.log
issue provider "$provider" clientAuth
issue lemf "$lemf" serverAuth
rm openssl.log
