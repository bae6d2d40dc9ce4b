<#ftl output_format="plainText">
${msg("takenHeading")}

${msg("takenWhat")}

${msg("takenYou")}

${properties.portalOrigin}/sign-in

${msg("takenNotYou")}

--
${msg("mailOffice")}
${msg("mailContact")}
