package lv.ogresnamsaimnieks.metering.web;

/** What becomes of readings that were handed in: a receipt, or word that they came late and wait for staff. */
sealed interface HandedInView permits ReceiptView, LateView {}
