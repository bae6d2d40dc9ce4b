<#ftl output_format="plainText">
${msg("resetHeading")}

${msg("resetLink")}

${link}

${msg("resetLasts", linkExpiration)}

${msg("resetNotYou")}

--
${msg("mailOffice")}
${msg("mailContact")}
