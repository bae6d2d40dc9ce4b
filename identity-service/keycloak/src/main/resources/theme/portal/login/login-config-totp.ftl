<#import "template.ftl" as layout>
<#assign codeWrong = messagesPerField.existsError("totp") nameWrong = messagesPerField.existsError("userLabel")>
<@layout.frame title=msg("loginTotpTitle")>
<@layout.errors [{"name": "totp", "id": "totp"}, {"name": "userLabel", "id": "userLabel"}] />
<p class="lead">${msg("totpLead")}</p>
<ol class="steps later">
<li><p>${msg("loginTotpStep1")} <#list totp.supportedApplications as app>${msg(app)}<#sep>, </#list>.</p></li>
<#if mode?? && mode == "manual">
<li><p>${msg("loginTotpManualStep2")}</p><p class="secret" id="kc-totp-secret-key">${totp.totpSecretEncoded}</p><p class="sm mut">${msg("totpManualSettings", totp.policy.digits, totp.policy.period)}</p><p><a href="${totp.qrUrl}" id="mode-barcode">${msg("loginTotpScanBarcode")}</a></p></li>
<#else>
<li><p>${msg("loginTotpStep2")}</p><p><img class="qr" id="kc-totp-secret-qr-code" src="data:image/png;base64, ${totp.totpSecretQrCode}" alt="${msg("totpPicture")}" width="246" height="246"></p><p><a href="${totp.manualUrl}" id="mode-manual">${msg("loginTotpUnableToScan")}</a></p></li>
</#if>
<li><p>${msg("loginTotpStep3")}</p></li>
</ol>
<form class="flow later" action="${url.loginAction}" method="post" novalidate data-once>
<input type="hidden" name="totpSecret" value="${totp.totpSecret}"><#if mode??><input type="hidden" name="mode" value="${mode}"></#if>
<div class="field codefield<#if codeWrong> wrong</#if>"><label for="totp">${msg("loginOtpOneTime")}</label><@layout.error "totp" "totp" /><input id="totp" name="totp" inputmode="numeric" autocomplete="one-time-code" maxlength="6" aria-describedby="totp-hint<#if codeWrong> totp-error</#if>"<#if codeWrong> aria-invalid="true"</#if>><span class="hint" id="totp-hint">${msg("codeHint")}</span></div>
<div class="field<#if nameWrong> wrong</#if>"><label for="userLabel">${msg("loginTotpDeviceName")}</label><span class="hint" id="userLabel-hint">${msg("loginTotpStep3DeviceName")}</span><@layout.error "userLabel" "userLabel" /><input id="userLabel" name="userLabel" autocomplete="off" maxlength="60" aria-describedby="userLabel-hint<#if nameWrong> userLabel-error</#if>"<#if nameWrong> aria-invalid="true"</#if>></div>
<div class="btns"><button class="btn" id="saveTOTPBtn">${msg("doSubmit")}</button></div></form>
</@layout.frame>
