<#import "template.ftl" as layout>
<@layout.emailLayout>
<h1 style="margin:0 0 16px;font:600 26px/1.2 Georgia,'Noto Serif',serif">${msg("resetHeading")}</h1>
<p style="margin:0 0 12px">${msg("resetLink")}</p>
<@layout.button link msg("resetButton") />
<p style="margin:0 0 12px;color:#4b5953;font-size:16px">${msg("resetLasts", linkExpiration)}</p>
<p style="margin:0;color:#4b5953;font-size:16px">${msg("resetNotYou")}</p>
</@layout.emailLayout>
