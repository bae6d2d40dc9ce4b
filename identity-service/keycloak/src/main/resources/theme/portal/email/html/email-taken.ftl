<#import "template.ftl" as layout>
<@layout.emailLayout>
<h1 style="margin:0 0 16px;font:600 26px/1.2 Georgia,'Noto Serif',serif">${msg("takenHeading")}</h1>
<p style="margin:0 0 12px">${msg("addressTakenWhat")}</p>
<p style="margin:0 0 12px">${msg("addressTakenYou")}</p>
<@layout.button properties.portalOrigin + "/sign-in" msg("takenButton") />
<p style="margin:0;color:#4b5953;font-size:16px">${msg("takenNotYou")}</p>
</@layout.emailLayout>
