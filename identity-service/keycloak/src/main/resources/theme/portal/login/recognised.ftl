<#import "template.ftl" as layout>
<#import "person.ftl" as person>
<@layout.frame title=way?starts_with("eparaksts")?then(msg("recognisedTitleEparaksts"), msg("recognisedTitle"))>
<@person.recognised />
<p class="lead later">${msg("recognisedLead")}</p>
<form class="later" action="${url.loginAction}" method="post" data-once><div class="btns"><button class="btn" name="step" value="new-user">${msg("newUser")}</button><a href="${url.loginRestartFlowUrl}">${msg("cancel")}</a></div></form>
<p class="sm mut later">${msg("recognisedNotNew")} <a href="tel:+37165049114">65049114</a>.</p>
</@layout.frame>
