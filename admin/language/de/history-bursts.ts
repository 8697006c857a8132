// What was done so many times, in German.
import type { Catalogue } from '../language.ts'

export const historyBursts: Catalogue = {
  '%{smart_count} article created |||| %{smart_count} articles created':
    '%{smart_count} Artikel hinzugefügt |||| %{smart_count} Artikel hinzugefügt',
  '%{smart_count} article changed |||| %{smart_count} articles changed':
    '%{smart_count} Artikel geändert |||| %{smart_count} Artikel geändert',
  '%{smart_count} article captured |||| %{smart_count} articles captured':
    '%{smart_count} Artikelfassung aufbewahrt |||| %{smart_count} Artikelfassungen aufbewahrt',
  '%{smart_count} article capture failed |||| %{smart_count} articles capture failed':
    '%{smart_count} Artikelabruf fehlgeschlagen |||| %{smart_count} Artikelabrufe fehlgeschlagen',
  '%{smart_count} candidate dismissed |||| %{smart_count} candidates dismissed':
    '%{smart_count} Satz verworfen |||| %{smart_count} Sätze verworfen',
  '%{smart_count} candidate restored |||| %{smart_count} candidates restored':
    '%{smart_count} Satz zurückgeholt |||| %{smart_count} Sätze zurückgeholt',
  '%{smart_count} claim submitted |||| %{smart_count} claims submitted':
    '%{smart_count} Behauptung eingereicht |||| %{smart_count} Behauptungen eingereicht',
  '%{smart_count} claim changed |||| %{smart_count} claims changed#burst':
    '%{smart_count} Behauptung geändert |||| %{smart_count} Behauptungen geändert',
  '%{smart_count} claim split |||| %{smart_count} claims split':
    '%{smart_count} Behauptung aufgeteilt |||| %{smart_count} Behauptungen aufgeteilt',
  '%{smart_count} claim assigned |||| %{smart_count} claims assigned':
    '%{smart_count} Behauptung zugewiesen |||| %{smart_count} Behauptungen zugewiesen',
  '%{smart_count} claim unassigned |||| %{smart_count} claims unassigned':
    '%{smart_count} Behauptung abgegeben |||| %{smart_count} Behauptungen abgegeben',
  '%{smart_count} claim decided |||| %{smart_count} claims decided':
    '%{smart_count} Behauptung entschieden |||| %{smart_count} Behauptungen entschieden',
  '%{smart_count} claim declined |||| %{smart_count} claims declined':
    '%{smart_count} Behauptung abgelehnt |||| %{smart_count} Behauptungen abgelehnt',
  '%{smart_count} claim returned |||| %{smart_count} claims returned':
    '%{smart_count} Behauptung zurückgegeben |||| %{smart_count} Behauptungen zurückgegeben',
  '%{smart_count} claim deferred |||| %{smart_count} claims deferred':
    '%{smart_count} Behauptung aufgeschoben |||| %{smart_count} Behauptungen aufgeschoben',
  '%{smart_count} claim withdrawn |||| %{smart_count} claims withdrawn':
    '%{smart_count} Behauptung zurückgezogen |||| %{smart_count} Behauptungen zurückgezogen',
  '%{smart_count} claim reopened |||| %{smart_count} claims reopened':
    '%{smart_count} Behauptung wieder aufgenommen |||| %{smart_count} Behauptungen wieder aufgenommen',
  '%{smart_count} claim undone |||| %{smart_count} claims undone':
    '%{smart_count} Schritt rückgängig gemacht |||| %{smart_count} Schritte rückgängig gemacht',
  '%{smart_count} claim lease taken over |||| %{smart_count} claims lease taken over':
    '%{smart_count} Reservierung übernommen |||| %{smart_count} Reservierungen übernommen',
  '%{smart_count} claim snoozed |||| %{smart_count} claims snoozed':
    '%{smart_count} Behauptung zurückgestellt |||| %{smart_count} Behauptungen zurückgestellt',
  '%{smart_count} claim woken |||| %{smart_count} claims woken':
    '%{smart_count} Behauptung vorzeitig zurückgeholt |||| %{smart_count} Behauptungen vorzeitig zurückgeholt',
  '%{smart_count} claim marked: its evidence changed |||| %{smart_count} claims marked: their evidence changed':
    '%{smart_count} Behauptung markiert: Belege geändert |||| %{smart_count} Behauptungen markiert: Belege geändert',
  '%{smart_count} claim published |||| %{smart_count} claims published':
    '%{smart_count} Urteil veröffentlicht |||| %{smart_count} Urteile veröffentlicht',
  '%{smart_count} claim retracted |||| %{smart_count} claims retracted':
    '%{smart_count} Urteil zurückgenommen |||| %{smart_count} Urteile zurückgenommen',
  '%{smart_count} claim held |||| %{smart_count} claims held':
    '%{smart_count} Urteil zurückgehalten |||| %{smart_count} Urteile zurückgehalten',
  '%{smart_count} claim released |||| %{smart_count} claims released':
    '%{smart_count} Urteil freigegeben |||| %{smart_count} Urteile freigegeben',
  '%{smart_count} claim merged |||| %{smart_count} claims merged':
    '%{smart_count} Behauptung zusammengeführt |||| %{smart_count} Behauptungen zusammengeführt',
  '%{smart_count} claim absorbed |||| %{smart_count} claims absorbed':
    '%{smart_count} Behauptung aufgenommen |||| %{smart_count} Behauptungen aufgenommen',
  '%{smart_count} claim unmerged |||| %{smart_count} claims unmerged':
    '%{smart_count} Behauptung getrennt |||| %{smart_count} Behauptungen getrennt',
  '%{smart_count} claim separated |||| %{smart_count} claims separated':
    '%{smart_count} Behauptung abgetrennt |||| %{smart_count} Behauptungen abgetrennt',
  '%{smart_count} match decided |||| %{smart_count} matches decided':
    '%{smart_count} Paar entschieden |||| %{smart_count} Paare entschieden',
  '%{smart_count} match reopened |||| %{smart_count} matches reopened':
    '%{smart_count} Paar wieder geöffnet |||| %{smart_count} Paare wieder geöffnet',
  '%{smart_count} contact added |||| %{smart_count} contacts added':
    '%{smart_count} Nachfrage eingetragen |||| %{smart_count} Nachfragen eingetragen',
  '%{smart_count} contact changed |||| %{smart_count} contacts changed':
    '%{smart_count} Nachfrage ergänzt |||| %{smart_count} Nachfragen ergänzt',
  '%{smart_count} contact erased |||| %{smart_count} contacts erased':
    '%{smart_count} Nachfrage gelöscht |||| %{smart_count} Nachfragen gelöscht',
  '%{smart_count} appearance added |||| %{smart_count} appearances added':
    '%{smart_count} Fundstelle hinzugefügt |||| %{smart_count} Fundstellen hinzugefügt',
  '%{smart_count} appearance settled |||| %{smart_count} appearances settled':
    '%{smart_count} Fundstelle geklärt |||| %{smart_count} Fundstellen geklärt',
  '%{smart_count} appearance reanchored |||| %{smart_count} appearances reanchored':
    '%{smart_count} Fundstelle neu verankert |||| %{smart_count} Fundstellen neu verankert',
  '%{smart_count} appearance anchored |||| %{smart_count} appearances anchored':
    '%{smart_count} Fundstelle verankert |||| %{smart_count} Fundstellen verankert',
  '%{smart_count} note added |||| %{smart_count} notes added':
    '%{smart_count} Notiz geschrieben |||| %{smart_count} Notizen geschrieben',
  '%{smart_count} note erased |||| %{smart_count} notes erased':
    '%{smart_count} Notiz gelöscht |||| %{smart_count} Notizen gelöscht',
  '%{smart_count} piece of evidence added |||| %{smart_count} pieces of evidence added':
    '%{smart_count} Beleg hinzugefügt |||| %{smart_count} Belege hinzugefügt',
  '%{smart_count} piece of evidence changed |||| %{smart_count} pieces of evidence changed':
    '%{smart_count} Beleg geändert |||| %{smart_count} Belege geändert',
  '%{smart_count} piece of evidence withdrawn |||| %{smart_count} pieces of evidence withdrawn':
    '%{smart_count} Beleg zurückgezogen |||| %{smart_count} Belege zurückgezogen',
  '%{smart_count} source created |||| %{smart_count} sources created':
    '%{smart_count} Quelle hinzugefügt |||| %{smart_count} Quellen hinzugefügt',
  '%{smart_count} source changed |||| %{smart_count} sources changed':
    '%{smart_count} Quelle geändert |||| %{smart_count} Quellen geändert',
  '%{smart_count} source regrouped |||| %{smart_count} sources regrouped':
    '%{smart_count} Quelle neu zugeordnet |||| %{smart_count} Quellen neu zugeordnet',
  '%{smart_count} source standing changed |||| %{smart_count} sources standing changed':
    '%{smart_count} Quelle neu bewertet |||| %{smart_count} Quellen neu bewertet',
  '%{smart_count} source capture queued |||| %{smart_count} sources capture queued':
    '%{smart_count} Quellenabruf angefordert |||| %{smart_count} Quellenabrufe angefordert',
  '%{smart_count} source captured |||| %{smart_count} sources captured':
    '%{smart_count} Quelle abgerufen |||| %{smart_count} Quellen abgerufen',
  '%{smart_count} source capture failed |||| %{smart_count} sources capture failed':
    '%{smart_count} Quellenabruf fehlgeschlagen |||| %{smart_count} Quellenabrufe fehlgeschlagen',
  '%{smart_count} review submitted |||| %{smart_count} reviews submitted':
    '%{smart_count} Prüfung abgegeben |||| %{smart_count} Prüfungen abgegeben',
  '%{smart_count} review withdrawn |||| %{smart_count} reviews withdrawn':
    '%{smart_count} Prüfung zurückgezogen |||| %{smart_count} Prüfungen zurückgezogen',
  '%{smart_count} round opened |||| %{smart_count} rounds opened':
    '%{smart_count} Runde eröffnet |||| %{smart_count} Runden eröffnet',
  '%{smart_count} round disagreed |||| %{smart_count} rounds disagreed':
    '%{smart_count} Runde ohne Einigung |||| %{smart_count} Runden ohne Einigung',
  '%{smart_count} round abandoned |||| %{smart_count} rounds abandoned':
    '%{smart_count} Runde abgebrochen |||| %{smart_count} Runden abgebrochen',
  '%{smart_count} verdict imported |||| %{smart_count} verdicts imported':
    '%{smart_count} Urteil importiert |||| %{smart_count} Urteile importiert',
  '%{smart_count} verdict voided |||| %{smart_count} verdicts voided':
    '%{smart_count} Urteil aufgehoben |||| %{smart_count} Urteile aufgehoben',
  '%{smart_count} fact check added |||| %{smart_count} fact checks added':
    '%{smart_count} fremder Faktencheck eingetragen |||| %{smart_count} fremde Faktenchecks eingetragen',
  '%{smart_count} fact check changed |||| %{smart_count} fact checks changed':
    '%{smart_count} fremder Faktencheck geändert |||| %{smart_count} fremde Faktenchecks geändert',
  '%{smart_count} fact check withdrawn |||| %{smart_count} fact checks withdrawn':
    '%{smart_count} fremder Faktencheck zurückgezogen |||| %{smart_count} fremde Faktenchecks zurückgezogen',
  '%{smart_count} user created |||| %{smart_count} users created':
    '%{smart_count} Konto angelegt |||| %{smart_count} Konten angelegt',
  '%{smart_count} user changed |||| %{smart_count} users changed':
    '%{smart_count} Konto geändert |||| %{smart_count} Konten geändert',
  '%{smart_count} user erased |||| %{smart_count} users erased':
    '%{smart_count} Konto gelöscht |||| %{smart_count} Konten gelöscht',
  '%{smart_count} API key created |||| %{smart_count} API keys created':
    '%{smart_count} Schlüssel angelegt |||| %{smart_count} Schlüssel angelegt',
  '%{smart_count} API key revoked |||| %{smart_count} API keys revoked':
    '%{smart_count} Schlüssel widerrufen |||| %{smart_count} Schlüssel widerrufen',
  '%{smart_count} change of the settings |||| %{smart_count} changes of the settings':
    '%{smart_count} Änderung der Einstellungen |||| %{smart_count} Änderungen der Einstellungen',
  '%{smart_count} view created |||| %{smart_count} views created':
    '%{smart_count} Ansicht gespeichert |||| %{smart_count} Ansichten gespeichert',
  '%{smart_count} view changed |||| %{smart_count} views changed':
    '%{smart_count} Ansicht geändert |||| %{smart_count} Ansichten geändert',
  '%{smart_count} view archived |||| %{smart_count} views archived':
    '%{smart_count} Ansicht abgelegt |||| %{smart_count} Ansichten abgelegt',
  '%{smart_count} export saved |||| %{smart_count} exports saved':
    '%{smart_count} Export gespeichert |||| %{smart_count} Exporte gespeichert',
  '%{smart_count} export changed |||| %{smart_count} exports changed':
    '%{smart_count} Export geändert |||| %{smart_count} Exporte geändert',
  '%{smart_count} export archived |||| %{smart_count} exports archived':
    '%{smart_count} Export abgelegt |||| %{smart_count} Exporte abgelegt',
  '%{smart_count} export key rotated |||| %{smart_count} export keys rotated':
    '%{smart_count} Exportschlüssel erneuert |||| %{smart_count} Exportschlüssel erneuert',
  '%{smart_count} request received |||| %{smart_count} requests received':
    '%{smart_count} Anfrage eingegangen |||| %{smart_count} Anfragen eingegangen',
  '%{smart_count} request answered |||| %{smart_count} requests answered':
    '%{smart_count} Anfrage beantwortet |||| %{smart_count} Anfragen beantwortet',
  '%{smart_count} request erased |||| %{smart_count} requests erased':
    '%{smart_count} Anfrage gelöscht |||| %{smart_count} Anfragen gelöscht',
  '%{smart_count} webhook created |||| %{smart_count} webhooks created':
    '%{smart_count} Webhook angelegt |||| %{smart_count} Webhooks angelegt',
  '%{smart_count} webhook changed |||| %{smart_count} webhooks changed':
    '%{smart_count} Webhook geändert |||| %{smart_count} Webhooks geändert',
  '%{smart_count} webhook secret rotated |||| %{smart_count} webhooks secret rotated':
    '%{smart_count} Webhook-Geheimnis erneuert |||| %{smart_count} Webhook-Geheimnisse erneuert',
  '%{smart_count} webhook disabled |||| %{smart_count} webhooks disabled':
    '%{smart_count} Webhook gestoppt |||| %{smart_count} Webhooks gestoppt',
  '%{smart_count} webhook archived |||| %{smart_count} webhooks archived':
    '%{smart_count} Webhook abgelegt |||| %{smart_count} Webhooks abgelegt',
}
