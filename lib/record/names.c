/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Names of tags and of enumerations, as the modules spell them. */
#include <cloudli/record.h>

static const char *name_of(const char *const *names, size_t count,
                           uint32_t number)
{
    return number < count && names[number] != NULL ? names[number] : "unknown";
}

#define NAME_OF(names, number)                                                 \
    name_of((names), sizeof(names) / sizeof((names)[0]), (number))

const char *cloudli_pdu_kind_name(uint32_t kind)
{
    static const char *const names[] = {"iRI",
                                        "cC",
                                        "tRI",
                                        "hI1-Operation",
                                        "encryptionContainer",
                                        "threeGPP-HI1-Operation",
                                        "iLHI",
                                        "hI4"};

    return NAME_OF(names, kind);
}

const char *cloudli_tri_name(uint32_t tri)
{
    static const char *const names[] = {"integrityCheck",
                                        "testPDU",
                                        "paddingPDU",
                                        "keep-alive",
                                        "keep-aliveResponse",
                                        "firstSegmentFlag",
                                        "lastSegmentFlag",
                                        "cINReset",
                                        "operatorLeaMessage",
                                        "optionRequest",
                                        "optionResponse",
                                        "optionComplete",
                                        "pDUAcknowledgementRequest",
                                        "pDUAcknowledgementResponse"};

    return NAME_OF(names, tri);
}

const char *cloudli_iri_type_name(uint32_t type)
{
    static const char *const names[] = {[CLOUDLI_IRI_BEGIN] = "BEGIN",
                                        [CLOUDLI_IRI_END] = "END",
                                        [CLOUDLI_IRI_CONTINUE] = "CONTINUE",
                                        [CLOUDLI_IRI_REPORT] = "REPORT"};

    return NAME_OF(names, type);
}

const char *cloudli_iri_content_name(uint32_t tag)
{
    static const char *const names[] = {[1] = "emailIRI",
                                        [2] = "iPIRI",
                                        [3] = "iPIRIOnly",
                                        [4] = "uMTSIRI",
                                        [5] = "eTSI671IRI",
                                        [6] = "l2IRI",
                                        [7] = "l2IRIOnly",
                                        [8] = "tARGETACTIVITYMONITOR-1",
                                        [9] = "tARGETACTIVITYMONITOR-2",
                                        [10] = "pstnIsdnIRI",
                                        [CLOUDLI_IRI_IPMM] = "iPMMIRI",
                                        [CLOUDLI_IRI_MESSAGING] =
                                            "messagingIRI",
                                        [15] = "ePSIRI",
                                        [CLOUDLI_IRI_CONF] = "confIRI",
                                        [17] = "proseIRI",
                                        [18] = "gcseIRI",
                                        [19] = "threeGPP33128DefinedIRI",
                                        [20] = "iPIRIPacketReport"};

    return NAME_OF(names, tag);
}

const char *cloudli_cc_content_name(uint32_t tag)
{
    static const char *const names[] = {[1] = "emailCC",
                                        [2] = "iPCC",
                                        [4] = "uMTSCC",
                                        [6] = "l2CC",
                                        [7] = "tTRAFFIC-1",
                                        [8] = "cTTRAFFIC-1",
                                        [9] = "tTRAFFIC-2",
                                        [10] = "cTTRAFFIC-2",
                                        [11] = "pstnIsdnCC",
                                        [CLOUDLI_CC_IPMM] = "iPMMCC",
                                        [CLOUDLI_CC_MESSAGING] = "messagingCC",
                                        [15] = "ePSCC",
                                        [16] = "uMTSCC-CC-PDU",
                                        [17] = "ePSCC-CC-PDU",
                                        [18] = "messagingMMCC",
                                        [CLOUDLI_CC_CONF] = "confCC-CC-PDU",
                                        [20] = "voipCC-CC-PDU",
                                        [21] = "gcseCC-CC-PDU",
                                        [22] = "cSvoice-CC-PDU",
                                        [23] = "threeGPP33128DefinedCC"};

    return NAME_OF(names, tag);
}
