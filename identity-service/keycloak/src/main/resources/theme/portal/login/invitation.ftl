<#import "template.ftl" as layout>
<#assign termsWrong = messagesPerField.existsError("terms")>
<@layout.frame title=msg("invitationTitle")>
<@layout.errors [{"name": "password", "id": "password"}, {"name": "password-confirm", "id": "password-confirm"}, {"name": "terms", "id": "terms"}] />
<div class="note note-good"><@layout.icon "good" /><div><p>${msg("invitationApproved")} <strong>${personName}</strong>, ${msg("personalCode")} <span class="num">${personalCodeMasked}</span>.</p>
<#if personProperties?has_content><p class="sm">${msg("recognisedProperties", personProperties?size)} ${personProperties?join("; ")}.</p></#if></div></div>
<form class="flow later" method="post" novalidate data-once>
<div class="field"><label for="email">${msg("email")}</label><span class="hint" id="email-hint">${msg("invitationEmailHint")}</span><input id="email" type="email" autocomplete="username" value="${email}" readonly aria-describedby="email-hint"></div>
<@layout.passwordField name="password" id="password" label=msg("password") autocomplete="new-password" hint=msg("passwordHint") strength=true />
<@layout.passwordField name="password-confirm" id="password-confirm" label=msg("passwordRepeated") autocomplete="new-password" />
<div<#if termsWrong> class="wrong"</#if>><@layout.error "terms" "terms" /><label class="tick<#if termsWrong> wrong</#if>" for="terms"><input type="checkbox" id="terms" name="terms"<#if terms!false> checked</#if><#if termsWrong> aria-invalid="true" aria-describedby="terms-error"</#if>><span>${msg("termsBefore")} <a href="${properties.portalOrigin}/noteikumi" target="_blank" rel="noopener">${msg("termsLink")}</a> ${msg("termsAfter")}<small>${msg("termsHint")}</small></span></label></div>
<div class="btns"><button class="btn">${msg("invitationButton")}</button></div></form>
<p class="sm mut later">${msg("invitationNotYou")}</p>
</@layout.frame>
