# የመጻፊያ ቁልፎች እና የክስተቶች መቀበያ።

## የመጻፊያ ቁልፎች
write-keys-title = የመጻፊያ ቁልፎች
write-keys-what = በመጻፊያ ቁልፍ ድረ ገጽ ወይም መተግበሪያ ሰዎች በዚያ የሚያደርጉትን ይልካል። ቁልፉ በድረ ገጹ ላይ ለሁሉም ይታያል፤ ክስተቶችን ከመጨመር በቀር በእሱ ምንም ማንበብም ሆነ መቀየር አይቻልም።
write-keys-new = አዲስ የመጻፊያ ቁልፍ
write-keys-name = ስም
write-keys-name-hint = የሚያገኘው ድረ ገጽ ወይም መተግበሪያ፤ ምሳሌ፦ የመስመር ላይ ሱቅ
write-keys-source = ምንጭ
write-keys-source-hint = ባዶ ይተዉት፤ ድረ ገጽዎ የአንድ ሱቅን የደንበኛ ቁጥሮች ከወዲሁ የሚልክ ከሆነ ብቻ የዚያን ሱቅ ስም በማስመጣቱ ላይ እንዳለው ይጻፉ።
write-keys-key = የመጻፊያ ቁልፍ
write-keys-used = ለመጨረሻ ጊዜ ያገለገለው
write-keys-never = ገና አላገለገለም
write-keys-create = የመጻፊያ ቁልፍ ፍጠር
write-keys-made = የመጻፊያ ቁልፉ ዝግጁ ነው።
write-keys-revoke = ሻር
write-keys-revoke-what = በ“{ $name }” የሚልኩ ድረ ገጾችና መተግበሪያዎች ከዚያ በኋላ አይፈቀድላቸውም፤ ክስተቶቻቸውም ይጠፋሉ። ከዚያ በፊት የመጣው ይቆያል። ቁልፉን ወደ ቦታው መመለስ አይቻልም።
write-keys-revoked = የመጻፊያ ቁልፉ ተሽሯል። በእሱ የመጣው ይቆያል።
write-keys-how = ክስተቶችን እንዴት መላክ እንደሚቻል
write-keys-how-text = የ Segment እና የ PostHog ላይብረሪዎች እንዳሉ ይሠራሉ። በ Node፣ ከአዲሱ ቁልፍዎ ጋር፦
visitors-title = ማንነታቸው ያልታወቀ ጎብኚዎች
visitors-what = ጎብኚ የሚያደርገው ነገር ማን እንደሆነ እስኪገልጽ ይጠብቃል፤ ከዚያ ወደ ጊዜ መስመሩ ይገባል። ሳይገልጽ ለዚህን ያህል ጊዜ ካልጎበኘ ካደረገው ሁሉ ጋር ይረሳል። የታወቁ ሰዎች ያደረጉት ይቆያል።
visitors-months = ከመጨረሻው ጉብኝት በኋላ ወራት
visitors-months-hint = ከ{ $from } እስከ { $to }። በተለምዶ 13፦ አሳሽ የጎብኚን ምልክት ከዚህ በላይ ሊይዝ አይገባም፤ ከዚያ በኋላ የሚመጣ እንደ ሌላ ጎብኚ ይታያል።
visitors-save = አስቀምጥ
visitors-saved = ተቀምጧል። ከሚቀጥለው ሌሊት ጀምሮ ይሠራል።
error-visitor-months = ከ{ $detail } ያለ የወራት ቁጥር ይስጡ።

## የማንቀበለው
error-key-missing = የመጻፊያ ቁልፍ ያስፈልጋል፦ እንደ Basic ማረጋገጫ የተጠቃሚ ስም ወይም በጥያቄው ውስጥ እንደ writeKey ወይም api_key።
error-key-wrong = ይህ የመጻፊያ ቁልፍ የማንም አይደለም ወይም ተሽሯል።
error-body-large = ጥያቄው በጣም ትልቅ ነው፦ ሲፈታም ቢበዛ { $detail } ኪባ። እባክዎ በአንድ ጊዜ ጥቂት ክስተቶችን ይላኩ።
error-bad-gzip = የታመቀውን ጥያቄ መፍታት አይቻልም።
error-broken-off = ጥያቄው ሙሉ በሙሉ አልደረሰም። እባክዎ እንደገና ይላኩ።
error-batch-missing = የመልእክቶች ዝርዝር ያለው batch የተባለ መስክ ያስፈልጋል።
error-batch-long = በአንድ ጊዜ ቢበዛ { $detail } መልእክቶች። እባክዎ ከፋፍለው ይላኩ።
error-events-too-fast = በዚህ የመጻፊያ ቁልፍ ከሚፈቀደው በላይ ክስተቶች መጥተዋል። እባክዎ ከ{ $detail } ሰከንድ በኋላ እንደገና ይላኩ።
error-intake-failed = ክስተቶቹን አሁን መቀበል አልተቻለም። እባክዎ በኋላ እንደገና ይላኩ።
error-event-type = መልእክት ዓይነት ያስፈልገዋል፦ identify፣ track፣ page፣ screen፣ group ወይም alias። { $detail }
error-event-nobody = መልእክት userId ወይም anonymousId (distinct_id) ያስፈልገዋል።
error-event-id = መለያ ቁጥር ጽሑፍ ወይም ቁጥር ነው፦ { $detail }
error-event-name = ክስተት ስሙን event በተባለው መስክ ያስፈልገዋል።
error-event-object = { $detail } የተባለው መስክ object መሆን አለበት።
error-event-group = group የተባለ መልእክት groupId ያስፈልገዋል።
error-event-alias = alias የተባለ መልእክት userId እና previousId ያስፈልጉታል።
error-event-two-people = ሁለቱም መለያ ቁጥሮች ቀድሞ የተለያዩ ሰዎች ናቸው። ሁለት ሰዎች በክስተት አይዋሃዱም።
error-event-ids-full = ሰውየው ቀድሞውኑ { $detail } መለያ ቁጥሮች አሉት፤ ለተጨማሪ ቦታ የለም።
error-event-large = ክስተቱ በጣም ትልቅ ነው፦ ቢበዛ { $detail } ኪባ።
error-event-twice = “{ $detail }” የሚለው ስም በአንድ object ውስጥ ሁለት ጊዜ አለ።
error-event-deep = ክስተቱ ብዙ ደረጃዎች አሉት፦ ቢበዛ { $detail }።
error-event-nul = ክስተቱ ሊቀመጥ የማይችለውን NUL ምልክት ይዟል።
error-event-number = ክስተቱ ቁጥር ያልሆነ (NaN፣ Infinity) ወይም በጣም ትልቅ ቁጥር ይዟል። እባክዎ ይተዉት፣ ወይም null ይላኩ።

## በክትትል መዝገብ
audit-kind-write-key = የመጻፊያ ቁልፍ
audit-by-write-key = የመጻፊያ ቁልፍ
