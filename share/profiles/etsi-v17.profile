# LI-PS-PDU version 17. TS 102 232-1 V3.3.1 (2013-02) was version 15 by the
# comments of the module, so this is of 2013 or soon after.
#
# UNVERIFIED: the versions of the service modules of that time; agree them with
# the authority, and put them here.

extend = etsi-v32

# UNVERIFIED, but these stand behind others that are known to be late in the
# order of their extensions: fields that receivers of this edition may not know.
li-ps = 17
omit = MessagingIRI.total-recipient-count
