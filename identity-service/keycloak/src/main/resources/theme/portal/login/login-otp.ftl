<#import "template.ftl" as layout>
<#assign wrong = messagesPerField.existsError("totp")>
<@layout.frame title=msg("loginOtpOneTime") over=msg("stepOf", 2, 2)>
<#if !wrong><@layout.notice /></#if>
<p class="lead<#if message?has_content && !wrong> later</#if>">${msg("codeLead")}</p>
<form class="flow later" action="${url.loginAction}" method="post" novalidate data-once>
<#if otpLogin.userOtpCredentials?size gt 1>
<fieldset class="plain"><legend class="label">${msg("codeWhich")}</legend>
<#list otpLogin.userOtpCredentials as device><label class="tick" for="device-${device?index}"><input type="radio" id="device-${device?index}" name="selectedCredentialId" value="${device.id}"<#if device.id == otpLogin.selectedCredentialId> checked</#if>><span>${device.userLabel}</span></label></#list>
</fieldset></#if>
<div class="field codefield<#if wrong> wrong</#if>"><label for="otp">${msg("loginOtpOneTime")}</label><@layout.error "totp" "otp" /><input id="otp" name="otp" inputmode="numeric" autocomplete="one-time-code" maxlength="6" autofocus aria-describedby="otp-hint<#if wrong> otp-error</#if>"<#if wrong> aria-invalid="true"</#if>><span class="hint" id="otp-hint">${msg("codeHint")}</span></div>
<div class="btns"><button class="btn" name="login" id="kc-login">${msg("signIn")}</button><a href="${url.loginRestartFlowUrl}">${msg("startOver")}</a></div></form>
<p class="sm mut later">${msg("codeLost")}</p>
</@layout.frame>
