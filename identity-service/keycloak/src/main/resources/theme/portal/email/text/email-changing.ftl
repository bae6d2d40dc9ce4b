<#ftl output_format="plainText">
${msg("changingHeading")}

${msg("changingWhat")}

${msg("objectionWhat")}

${link}

${msg("objectionYou")}

--
${msg("mailOffice")}
${msg("mailContact")}
