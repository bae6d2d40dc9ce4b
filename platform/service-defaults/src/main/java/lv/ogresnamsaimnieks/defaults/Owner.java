package lv.ogresnamsaimnieks.defaults;

import lv.ogresnamsaimnieks.access.LoginMethod;

/** The person who asks, by identity's id, and how they signed in this time. */
public record Owner(String person, LoginMethod loginMethod) {}
