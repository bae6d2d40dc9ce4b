<#import "template.ftl" as layout>
<#assign codeWrong = messagesPerField.existsError("code")>
<@layout.frame title=msg("changeEmailSentTitle") >
<#if !codeWrong><@layout.notice /></#if>
<p class="lead<#if message?has_content && !codeWrong> later</#if>">${msg("confirmLeadBefore")} <strong>${email}</strong>${msg("confirmLeadAfter")}</p>
<form class="flow later" action="${url.loginAction}" method="post" novalidate data-once>

<div class="field codefield<#if codeWrong> wrong</#if>"><label for="code">${msg("confirmCode")}</label><@layout.error "code" "code" /><input id="code" name="code" inputmode="numeric" autocomplete="one-time-code" maxlength="6" pattern="[0-9]{6}" aria-describedby="code-hint<#if codeWrong> code-error</#if>"<#if codeWrong> aria-invalid="true"</#if>><span class="hint" id="code-hint">${msg("confirmCodeHint", minutes)}</span></div>
<div class="btns"><button class="btn" name="step" value="code">${msg("confirm")}</button><button class="link" name="step" value="later" formnovalidate>${msg("changeEmailLater")}</button></div></form>
<section class="sec wide"><h2>${msg("noMailTitle")}</h2><div class="flow text"><p>${msg("noMailWhere")}</p>
<form action="${url.loginAction}" method="post" data-once><div class="btns"><#if sendsLeft gt 0><button class="btn btn-2" name="step" value="resend"<#if secondsLeft gt 0> aria-disabled="true" data-seconds="${secondsLeft?c}" data-then="${msg("resend")}" data-wait="${msg("resendIn")}"</#if>><#if secondsLeft gt 0>${msg("resendIn")} ${(secondsLeft / 60)?int}:${(secondsLeft % 60)?string("00")}<#else>${msg("resend")}</#if></button></#if><button class="link" name="step" value="correct">${msg("changeEmailOther")}</button><button class="link" name="step" value="give-up">${msg("changeEmailGiveUp")}</button></div></form>
<p class="sm mut">${msg("sendsLeft", sendsLeft)} ${msg("noMailCall")} <a href="tel:+37165049114">65049114</a> ${msg("noMailWrite")} <a href="mailto:info@ogresnamsaimnieks.lv">info@ogresnamsaimnieks.lv</a>.</p></div></section>
</@layout.frame>
