package lv.ogresnamsaimnieks.sandbox.swedbank;

import java.security.PublicKey;
import lv.ogresnamsaimnieks.sandbox.bank.BankKey;

/** What the bank and the portal agreed on: how each is called, the portal's key and the bank's own. */
public record Agreement(String portal, String bank, PublicKey portalKey, BankKey bankKey) {}
