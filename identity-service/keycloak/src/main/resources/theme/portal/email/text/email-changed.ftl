<#ftl output_format="plainText">
${msg("changedHeading")}

${msg("changedWhat")}

${msg("objectionWhat")}

${link}

${msg("objectionYou")}

--
${msg("mailOffice")}
${msg("mailContact")}
