package lv.ogresnamsaimnieks.sandbox.web;

import lv.ogresnamsaimnieks.sandbox.bank.Fields;

/**
 * What a browser, a test or a program asks.
 *
 * @param authorization the header of that name; empty when there is none
 */
public record Request(String method, String path, Fields query, Fields form, String authorization) {

    /** The same with what stands in the address taken for the form. */
    Request asked() {
        return new Request(method, path, query, query, authorization);
    }

    boolean isPost() {
        return method.equals("POST");
    }

    boolean reads() {
        return method.equals("GET") || method.equals("HEAD");
    }
}
