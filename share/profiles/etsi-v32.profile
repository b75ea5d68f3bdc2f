# LI-PS-PDU version 32, TS 102 232-1 V3.24.1 (2021-07): its date is that of the
# comments of module LI-PS-PDU on tags deprecated in version32.
#
# UNVERIFIED: the versions of the service modules of that time, and which
# fields came later. Module EmailPDU version 20 imports genHeader version 35
# and IPMultimediaPDU version 17 imports version 37, so both are later than 32;
# the numbers here are those before. Agree them with the authority.

extend = etsi-v43
li-ps = 32
email = 19
ip-multimedia = 16
# iRIOnlySIPMessage and its like came with version17 of IPMultimediaPDU
# (reference notes on the module): before, the message without its content.
iri-only = sIPMessage
