<#import "template.ftl" as layout>
<#import "person.ftl" as person>
<#assign emailWrong = messagesPerField.existsError("email") termsWrong = messagesPerField.existsError("terms")>
<@layout.frame title=msg("newUser") over=msg("stepOf", 1, 2)>
<@layout.errors [{"name": "email", "id": "email"}, {"name": "password", "id": "password"}, {"name": "password-confirm", "id": "password-confirm"}, {"name": "terms", "id": "terms"}] />
<@person.recognised />
<form class="flow later" action="${url.loginAction}" method="post" novalidate data-once>
<input type="hidden" name="step" value="register">
<div class="field<#if emailWrong> wrong</#if>"><label for="email">${msg("email")}</label><span class="hint" id="email-hint">${msg("newUserEmailHint")}</span><@layout.error "email" "email" /><input id="email" name="email" type="email" inputmode="email" autocomplete="email" value="${email!}" aria-describedby="email-hint<#if emailWrong> email-error</#if>"<#if emailWrong> aria-invalid="true"</#if>></div>
<@layout.passwordField name="password" id="password" label=msg("password") autocomplete="new-password" hint=msg("passwordHint") strength=true />
<@layout.passwordField name="password-confirm" id="password-confirm" label=msg("passwordRepeated") autocomplete="new-password" />
<div<#if termsWrong> class="wrong"</#if>><@layout.error "terms" "terms" /><label class="tick<#if termsWrong> wrong</#if>" for="terms"><input type="checkbox" id="terms" name="terms"<#if terms!false> checked</#if><#if termsWrong> aria-invalid="true" aria-describedby="terms-error"</#if>><span>${msg("termsBefore")} <a href="${properties.portalOrigin}/noteikumi" target="_blank" rel="noopener">${msg("termsLink")}</a> ${msg("termsAfter")}<small>${msg("termsHint")}</small></span></label></div>
<div class="btns"><button class="btn">${msg("register")}</button><a href="${url.loginRestartFlowUrl}">${msg("cancel")}</a></div></form>
</@layout.frame>
