# SPDX-License-Identifier: LGPL-2.1-or-later
"""What a LEMF stored of a use case, read from its files: each record with the
packet or the text that came in it, and whose that is by what it says itself."""
import copy
import glob
import json
import os
import re
import struct


class Record:
    def __init__(self, line, packet):
        self.line = line
        self.liid = line.get("lawfulInterceptionIdentifier")
        self.cin = line.get("communicationIdentityNumber")
        self.operator = line["operatorIdentifier"]
        self.provider = line["provider"]
        self.payload = line["payload"]  # iRI, cC, hI1-Operation …
        self.number = line["number"]  # in the order of arrival
        self.sequence = line["sequenceNumber"]
        self.time = line.get("microSecondTimeStamp")
        entry = (line.get("entries") or [{}])[0]
        self.type = entry.get("iRIType")
        self.kind = next((name for name in entry if name not in
                          ("iRIType", "payloadDirection")), None)
        self.body = entry.get(self.kind)
        self.packet, self.text = packet, None
        if self.kind == "iPCC":
            self.packet = bytes.fromhex(
                self.body["iPCCContents"]["iPPacketsHex"])
        if self.kind == "messagingCC":
            self.text = self.body["content"]
        elif self.packet is not None:
            self.text = self.packet[40:].decode("latin-1").rstrip()
        mark = re.fullmatch(r"([a-z0-9]+)/([a-z]+)/([a-z0-9-]+)/[0-9]+",
                            self.text or "")
        # (who, stream, occasion) by what the content says; encrypted: None
        self.mark = mark.groups() if mark else None

    @property
    def conference(self):
        return self.body["iRI-Conf-Parameters"]

    @property
    def event(self):
        return self.conference["confEvent"] if self.kind == "confIRI" else None

    @property
    def told(self):
        """The event that an IPMMIRI tells."""
        said = self.body["iPMMIRIContents"]
        return json.loads(said.get("originalIPMMMessage") or
                          said["iRIOnlyOriginalIPMMMessage"])

    @property
    def flow(self):
        """Source, its port, destination, its port, SSRC, sequence number."""
        p = self.packet
        return (p[12:16], p[20:22], p[16:20], p[22:24], p[36:40], p[30:32])


def packets_of(path):
    """The packets of a capture, by where each ends."""
    packets, at = {}, 24
    data = open(path, "rb").read() if os.path.exists(path) else b""
    while at < len(data):
        length = struct.unpack_from("<I", data, at + 8)[0]
        packets[at + 16 + length] = data[at + 16:at + 16 + length]
        at += 16 + length
    return packets


class Received:
    def __init__(self, case):
        self.case, self.records = case, []
        for path in glob.glob(case.path("received", "**", "records.jsonl"),
                              recursive=True):
            packets = packets_of(os.path.join(os.path.dirname(path), "cc.pcap"))
            before = 0
            for text in open(path):
                line = json.loads(text)
                end = line["stored"].get("cc.pcap", 0)
                packet = packets[end] if end != before else None
                before = end
                if line["sequence"] != "duplicate":
                    self.records.append(Record(line, packet))
        self.records.sort(key=lambda record: record.number)

    def copied(self):
        """One that can be spoilt."""
        other = copy.copy(self)
        other.records = [copy.copy(r) for r in self.records]
        other.case = copy.copy(self.case)
        other.case.logs = dict(self.case.logs)
        return other

    def of(self, *liids):
        """IRI and CC of these interceptions."""
        return [r for r in self.records
                if r.liid in liids and r.payload in ("iRI", "cC")]

    def notices(self, liid):
        return [r for r in self.records
                if r.liid == liid and r.payload == "hI1-Operation"]
