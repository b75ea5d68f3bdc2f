# LI-PS-PDU version 43: what the modules in lib/asn1/ are.

extend = ts102232-5
