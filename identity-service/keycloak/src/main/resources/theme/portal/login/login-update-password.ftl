<#import "template.ftl" as layout>
<#assign wrong = messagesPerField.existsError("password", "password-confirm")>
<@layout.frame title=msg("updatePasswordTitle")>
<@layout.errors [{"name": "password", "id": "password-new"}, {"name": "password-confirm", "id": "password-confirm"}] />
<#if !wrong && ((message.type)!"") != "warning"><@layout.notice /></#if>
<form class="flow" action="${url.loginAction}" method="post" novalidate data-once>
<#assign newWrong = messagesPerField.existsError("password")>
<div class="field<#if newWrong> wrong</#if>"><label for="password-new">${msg("passwordNew")}</label><span class="hint" id="password-new-hint">${msg("passwordHint")}</span><@layout.error "password" "password-new" /><div class="with-btn"><input id="password-new" name="password-new" type="password" autocomplete="new-password" aria-describedby="password-new-hint<#if newWrong> password-new-error</#if> password-new-strength"<#if newWrong> aria-invalid="true"</#if> data-strength="password-new-strength"><button class="btn btn-2" type="button" data-show="password-new" data-hide-text="${msg("hide")}" aria-pressed="false" aria-label="${msg("showPassword")}" hidden>${msg("show")}</button></div>
<ul class="strength" id="password-new-strength"><li class="ok" hidden><@layout.icon "check" />${msg("passwordLongEnough")}</li></ul></div>
<@layout.passwordField name="password-confirm" id="password-confirm" label=msg("passwordRepeated") autocomplete="new-password" />
<label class="tick" for="logout-sessions"><input type="checkbox" id="logout-sessions" name="logout-sessions" value="on" checked><span>${msg("logoutOtherSessions")}</span></label>
<div class="btns"><button class="btn" name="login" value="on">${msg("savePassword")}</button><#if isAppInitiatedAction??><button class="link" name="cancel-aia" value="true">${msg("cancel")}</button></#if></div></form>
</@layout.frame>
