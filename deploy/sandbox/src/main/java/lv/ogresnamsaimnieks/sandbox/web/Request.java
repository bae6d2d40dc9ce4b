package lv.ogresnamsaimnieks.sandbox.web;

import lv.ogresnamsaimnieks.sandbox.bank.Fields;

/** What a browser or a test asks. */
public record Request(String method, String path, Fields query, Fields form) {

    boolean isPost() {
        return method.equals("POST");
    }

    boolean reads() {
        return method.equals("GET") || method.equals("HEAD");
    }
}
