/**
 * Tags from 1200 on, among them the marking tags of format 1.2.
 *
 * Columns: tag | type | greatest length in bytes | marks | name in the tax service's JSON | older names of it | Russian name.
 * Marks: F fixed length, R repeatable, B yes/no, S padded with spaces on the right, N padded with zero bytes on the right,
 * L stands in no table of formats 1.05 to 1.2.
 */
export const TAG_ROWS_1200 = `
1200|VLN|6||ndsSum||Сумма НДС за предмет расчета
1201|VLN|6||totalSum||Общая итоговая сумма в чеках (БСО)
1203|string|12|FS|operatorInn||ИНН кассира
1205|bitmask32|4|F|correctionKktReasonCode|correctionReasonCode|Коды причин изменения сведений о ККТ
1206|bitmask8|1|F|operatorMessage||Сообщение оператора
1207|byte|1|FB|exciseDutyProductSign||Признак торговли подакцизными товарами
1208|string|256||||Сайт для получения чека
1209|byte|1|F|fiscalDocumentFormatVer||Номер версии ФФД
1212|byte|1|F|productType||Признак предмета расчета
1213|uint16|2|F|fdKeyResource|keyResource|Ресурс ключей ФП
1214|byte|1|F|paymentType||Признак способа расчета
1215|VLN|6||prepaidSum||Сумма по чеку (БСО) предоплатой (зачетом аванса и (или) предыдущих платежей)
1216|VLN|6||creditSum||Сумма по чеку (БСО) постоплатой (в кредит)
1217|VLN|6||provisionSum||Сумма по чеку (БСО) встречным предоставлением
1218|VLN|6||prepaidSum||Итоговая сумма в чеках (БСО) предоплатами (авансами)
1219|VLN|6||creditSum||Итоговая сумма в чеках (БСО) постоплатами (кредитами)
1220|VLN|6||provisionSum||Итоговая сумма в чеках (БСО) встречными предоставлениями
1221|byte|1|FB|printInMachineSign||Признак установки принтера в автомате
1222|bitmask8|1|F|paymentAgentByProductType||Признак агента по предмету расчета
1223|STLV|512||paymentAgentData||Данные агента
1224|STLV|512||providerData||Данные поставщика
1225|string|256||providerName||Наименование поставщика
1226|string|12|FS|providerInn||ИНН поставщика
1227|string|256||buyer||Покупатель (клиент)
1228|string|12|FS|buyerInn||ИНН покупателя (клиента)
1229|VLN|6||exciseDuty||Акциз
1230|string|3|FS|originCountryCode||Код страны происхождения товара
1231|string|32||customEntryNum||Номер декларации на товар
1232|STLV|32||sellReturnCorrection||Счетчики по признаку «возврат прихода»
1233|STLV|32||buyReturnCorrection||Счетчики по признаку «возврат расхода»
1234|STLV|||allECashProp||Сведения обо всех оплатах по чеку безналичными
1235|STLV||R|ecashProp||Сведения об оплате безналичными
1236|byte|1|F|ecashSign||Признак способа оплаты безналичными
1237|string|256||ecashIdent||Идентификаторы безналичной оплаты
1238|string|256||ecashAddInfo||Дополнительные сведения о безналичной оплате
1243|string|10|F|buyerBirthday||Дата рождения покупателя (клиента)
1244|string|3|FS|buyerCitizenship||Гражданство
1245|string|2|FN|buyerDocumentCode||Код вида документа, удостоверяющего личность
1246|string|64||buyerDocumentData||Данные документа, удостоверяющего личность
1254|string|256||buyerAddress||Адрес покупателя (клиента)
1256|STLV|1024||buyerInformation||Сведения о покупателе (клиенте)
1260|STLV|317|R|itemsIndustryDetails||Отраслевой реквизит предмета расчета
1261|STLV|317|R|industryReceiptDetails||Отраслевой реквизит чека
1262|string|3||idFoiv||Идентификатор ФОИВ
1263|string|10|F|foundationDocDateTime||Дата документа основания
1264|string|32||foundationDocNumber||Номер документа основания
1265|string|256||industryPropValue||Значение отраслевого реквизита
1270|STLV|144||operationalDetails||Операционный реквизит чека
1271|byte|1|F|operationId||Идентификатор операции
1272|string|64||operationData||Данные операции
1273|unixtime|4|F|dateTime||Дата, время операции
1274|string|32||additionalPropsFRC||Дополнительный реквизит ОР
1275|bytes|32||additionalDataFRC||Дополнительные данные ОР
1276|string|32||additionalPropsOS||Дополнительный реквизит ООС
1277|bytes|32||additionalDataOS||Дополнительные данные ООС
1278|string|32||additionalPropsCS||Дополнительный реквизит ОЗС
1279|bytes|32||additionalDataCS||Дополнительные данные ОЗС
1280|string|32||additionalPropsCSR||Дополнительный реквизит ОТР
1281|bytes|32||additionalDataCSR||Дополнительные данные ОТР
1282|string|32||additionalPropsCA||Дополнительный реквизит ОЗФН
1283|bytes|32||additionalDataCA||Дополнительные данные ОЗФН
1290|bitmask32|4|F|usageConditionSigns||Признаки условий применения ККТ
1291|STLV|52||labeledProdFractionalQuantity||Дробное количество маркированного товара
1292|string|24||fractionalPart||Дробная часть
1293|VLN|8||numerator||Числитель
1294|VLN|8||denominator||Знаменатель
1300|string|32||undefined||КТ Н
1301|string|8|F|ean8||КТ EAN-8
1302|string|13|F|ean13||КТ EAN-13
1303|string|14|F|itf14||КТ ITF-14
1304|string|38||gs1||КТ GS1.0
1305|string|38||gs1m||КТ GS1.М
1306|string|38||kmk||КТ КМК
1307|string|20|F|mi||КТ МИ
1308|string|23|F|egais2||КТ ЕГАИС-2.0
1309|string|14|F|egais3||КТ ЕГАИС-3.0
1320|string|32||f1||КТ Ф.1
1321|string|32||f2||КТ Ф.2
1322|string|32||f3||КТ Ф.3
1323|string|32||f4||КТ Ф.4
1324|string|32||f5||КТ Ф.5
1325|string|32||f6||КТ Ф.6
2000|string|256||||Код маркировки
2001|uint32|4|F|||Номер запроса
2002|uint32|4|F|||Номер уведомления
2003|byte|1|F|||Планируемый статус товара
2004|bitmask8|1|F|||Результат проверки КМ
2005|bitmask8|1|F|||Результаты обработки запроса
2006|byte|1|F|||Результаты обработки уведомления
2007|STLV|512|R|||Данные о маркированном товаре
2040|uint32|4|F|||Номер ФД кассового чека (чека коррекции)
2100|byte|1|F|||Тип кода маркировки
2101|string|38||||Идентификатор товара
2102|byte|1|F|labelCodeProcesMode||Режим обработки кода маркировки
2104|uint32|4|F|undeliveredNotificationsNumber||Количество непереданных уведомлений
2105|byte|1|F|||Коды обработки запроса
2106|bitmask8|1|F|checkingProdInformationResult||Результат проверки сведений о товаре
2107|bitmask8|1|F|checkingLabeledProdResult||Результаты проверки маркированных товаров
2108|byte|1|F|itemsQuantityMeasure||Мера количества предмета расчета
2109|byte|1|F|||Ответ ОИСМ о статусе товара
2110|byte|1|F|||Присвоенный статус товара
2111|byte|1|F|||Коды обработки уведомления
2112|bitmask8|1|F|invalidLabelCodesSign||Признак некорректных кодов маркировки
2113|bitmask8|1|F|invalidRequestsNotificationsSign||Признак некорректных запросов и уведомлений
2114|unixtime|4||||Дата и время запроса
2115|string|4|F|controlCode||Контрольный код КМ
2116|bitmask8|1|F|||Вид операции
`;
