#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Checks what a LEMF kept, byte by byte, with nothing of the library's: PDUs
are taken apart here, decrypted, hashed and verified by OpenSSL's command.

  sealed_check.py RECORDS CIPHER KEY HASH PUBLIC SIGNED_OVER

CIPHER is "-" where nothing is encrypted, HASH where nothing is hashed, PUBLIC
where nothing is signed. What was decrypted goes to RECORDS.payloads, and as
whole PDUs to RECORDS.plain.
"""
import hashlib
import subprocess
import sys
import tempfile


def length_octets(n):
    if n < 128:
        return bytes([n])
    octets = n.to_bytes((n.bit_length() + 7) // 8, "big")
    return bytes([0x80 | len(octets)]) + octets


def element(tag, contents):
    return bytes([tag]) + length_octets(len(contents)) + contents


def elements(data):
    """(tag, contents, whole) of each; definite lengths, tags of one octet."""
    at = 0
    while at < len(data):
        start, tag, n = at, data[at], data[at + 1]
        at += 2
        if n >= 128:
            size = n & 127
            n = int.from_bytes(data[at:at + size], "big")
            at += size
        assert at + n <= len(data), "an element runs out of what it is in"
        yield tag, data[at:at + n], data[start:at + n]
        at += n


def fields(data):
    return {tag: contents for tag, contents, _ in elements(data)}


def number(contents):
    return int.from_bytes(contents, "big", signed=True)


def openssl(*args, data=b""):
    return subprocess.run(["openssl", *args], input=data, capture_output=True,
                          check=True).stdout


def decrypt(cipher, key, sequence, octets):
    vector = sequence.to_bytes(4, "big") * 4
    return openssl("enc", "-d", "-" + cipher, "-nopad", "-K", key, "-iv",
                   vector.hex(), data=octets)


def verify(public, octets, value):
    with tempfile.NamedTemporaryFile() as signature, \
            tempfile.NamedTemporaryFile() as message:
        signature.write(value)
        signature.flush()
        message.write(octets)
        message.flush()
        if "ED25519" in openssl("pkey", "-pubin", "-in", public, "-text",
                                "-noout").decode():
            openssl("pkeyutl", "-verify", "-pubin", "-inkey", public, "-rawin",
                    "-in", message.name, "-sigfile", signature.name)
        else:
            openssl("dgst", "-sha256", "-verify", public, "-signature",
                    signature.name, message.name)


PARTS = {0xA0: {11: 5, 14: 2, 16: 7}, 0xA1: {12: 5, 14: 2, 19: 7}}


def part_of(payload):
    """EncryptedPayloadType by the first entry's content."""
    tag, contents, _ = next(elements(payload))
    if tag == 0xA2:
        return 8
    _, entry, _ = next(elements(contents))
    inside = fields(entry)[0xA2]
    return PARTS[tag][inside[0] & 31]


class Stream:
    def __init__(self):
        self.pdus = []      # (number, plain) since the last hash PDU
        self.hashes = []    # (number, IntegrityCheck) since the last signature
        self.counter = None  # byteCounter of the next PDU


def main():
    records, cipher, key, hash_name, public, signed_over = sys.argv[1:]
    digests = {2: "sha256", 3: "sha384", 4: "sha512"}
    streams, seen = {}, {"data": 0, "hash": 0, "signature": 0}
    data = open(records, "rb").read()
    payloads = open(records + ".payloads", "wb")
    plains = open(records + ".plain", "wb")

    for _, pdu, whole in elements(data):
        (_, header, header_whole), (_, payload, _) = elements(pdu)
        head = fields(header)
        sequence = number(head[0x84])
        cin = number(fields(head[0xA3])[0x81])
        plain, counter = whole, None
        if cipher != "-":
            container = fields(next(elements(payload))[1])
            assert number(container[0x80]) == {"aes-192-cbc": 3,
                                               "aes-256-cbc": 4}[cipher]
            clear = decrypt(cipher, key, sequence, container[0x81])
            tag, contents, inner = next(elements(clear))
            assert tag == 0x30, "no EncryptedPayload"
            payloads.write(inner)
            assert len(clear) - len(inner) < 16, "a block too many"
            assert not any(clear[len(inner):]), "the fill is not zero"
            counter = number(fields(contents)[0x80])
            payload = fields(contents)[0xA1]
            assert number(container[0x82]) == part_of(payload)
            plain = element(0x30, header_whole + element(0xA2, payload))
            plains.write(plain)
        else:
            assert payload[0] != 0xA4
        tag, contents, _ = next(elements(payload))
        if tag == 0xA2:  # TRI
            tri, check, check_whole = next(elements(contents))
            assert tri == 0xA0, "a TRI that is no IntegrityCheck"
            check = fields(check)
            kind = number(check[0x82])
            numbers = [number(c) for _, c, _ in elements(check[0xA0])]
        else:
            kind = {0xA0: 1, 0xA1: 2}[tag]
        stream = streams.setdefault((head[0x81], cin, kind), Stream())
        if counter is not None:
            assert stream.counter in (None, counter), "byteCounter jumps"
            assert stream.counter is not None or counter & 0xffffffff == 0
            stream.counter = counter + len(plain)
        if tag != 0xA2:
            stream.pdus.append((sequence, plain))
            seen["data"] += 1
        elif number(check[0x81]) == 1:
            assert numbers == [n for n, _ in stream.pdus]
            assert digests[number(check[0x84])] == hash_name
            digest = hashlib.new(hash_name, b"".join(p for _, p in stream.pdus))
            assert digest.digest() == check[0x83], "the hash is another"
            stream.pdus = []
            stream.hashes.append((sequence, check_whole))
            seen["hash"] += 1
        else:
            assert numbers == [n for n, _ in stream.hashes]
            octets = b"".join(c for _, c in stream.hashes)
            if signed_over == "numbers":
                inside = [(t, b"" if t == 0x83 else c)
                          for t, c, _ in elements(next(elements(contents))[1])]
                octets = element(0xA0, b"".join(element(t, c)
                                                for t, c in inside))
            verify(public, octets, check[0x83])
            stream.hashes = []
            seen["signature"] += 1
    assert seen["data"] > 0
    if hash_name != "-":
        assert all(not s.pdus for s in streams.values()), "data without a hash"
    if public != "-":
        assert all(not s.hashes for s in streams.values()), "hashes unsigned"
        assert seen["signature"] > 0
    print("%(data)d data PDUs, %(hash)d hashes and %(signature)d signatures "
          "are right" % seen)


main()
