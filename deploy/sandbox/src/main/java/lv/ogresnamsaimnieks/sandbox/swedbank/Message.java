package lv.ogresnamsaimnieks.sandbox.swedbank;

import java.util.List;

/** The messages of Bank Link 009 this bank knows, each with its signed fields; their order is the protocol. */
enum Message {
    AUTHENTICATION_REQUEST("4012"),
    AUTHENTICATION_ANSWER("3013"),
    UNREQUESTED_ANSWER("3012");

    final String service;

    Message(String service) {
        this.service = service;
    }

    List<String> signedFields() {
        return switch (this) {
            case AUTHENTICATION_REQUEST ->
                List.of(
                        "VK_SERVICE",
                        "VK_VERSION",
                        "VK_SND_ID",
                        "VK_REC_ID",
                        "VK_NONCE",
                        "VK_RETURN",
                        "VK_DATETIME",
                        "VK_RID");
            case AUTHENTICATION_ANSWER ->
                List.of(
                        "VK_SERVICE",
                        "VK_VERSION",
                        "VK_DATETIME",
                        "VK_SND_ID",
                        "VK_REC_ID",
                        "VK_NONCE",
                        "VK_USER_NAME",
                        "VK_USER_ID",
                        "VK_COUNTRY",
                        "VK_OTHER",
                        "VK_TOKEN",
                        "VK_RID");
            case UNREQUESTED_ANSWER ->
                List.of(
                        "VK_SERVICE",
                        "VK_VERSION",
                        "VK_USER",
                        "VK_DATETIME",
                        "VK_SND_ID",
                        "VK_REC_ID",
                        "VK_USER_NAME",
                        "VK_USER_ID",
                        "VK_COUNTRY",
                        "VK_OTHER",
                        "VK_TOKEN",
                        "VK_RID");
        };
    }
}
