// What the API says of pages it fetched, messages it sent, and rows it read, in German.
import type { Catalogue } from '../language.ts'

export const pages: Catalogue = {
  'The address redirects more than %{most_count} times.':
    'Die Adresse leitet öfter als %{most_count}-mal weiter.',
  'This is not an address of the web.': 'Das ist keine Webadresse.',
  'Addresses that begin with %{protocol} are not fetched.':
    'Adressen, die mit %{protocol} beginnen, werden nicht abgerufen.',
  'Addresses with a user name or password are not fetched.':
    'Adressen mit Benutzername oder Passwort werden nicht abgerufen.',
  'Port %{port} is not one that pages are fetched from.': 'Von Port %{port} werden keine Seiten abgerufen.',
  'The address redirects (%{status}) without saying where to.':
    'Die Adresse leitet weiter (%{status}), ohne zu sagen, wohin.',
  'The address answers %{status}.': 'Die Adresse antwortet mit %{status}.',
  'The page is of the type %{type}, and holds no text to read.':
    'Die Seite ist vom Typ %{type} und enthält keinen lesbaren Text.',
  'The page says nothing of its type, and holds no text to read.':
    'Die Seite nennt ihren Typ nicht und enthält keinen lesbaren Text.',
  '%{host} is not on the public network, so nothing is fetched from it.':
    '%{host} liegt nicht im öffentlichen Netz, daher wird von dort nichts abgerufen.',
  'No address could be found for the host %{host}.': 'Für den Host %{host} war keine Adresse zu finden.',
  '%{host} did not answer in time.': '%{host} hat nicht rechtzeitig geantwortet.',
  '%{host} could not be reached in time.': '%{host} war nicht rechtzeitig erreichbar.',
  'The answer of %{host} broke off or could not be read.':
    'Die Antwort von %{host} brach ab oder war nicht lesbar.',
  '%{host} could not be reached (%{code}).': '%{host} war nicht erreichbar (%{code}).',
  'The page holds no text that could be read as an article.':
    'Die Seite enthält keinen Text, der sich als Artikel lesen ließe.',
  'The page is larger than %{most_count} MB.': 'Die Seite ist größer als %{most_count} MB.',
  'The page is compressed (%{encoding}) in a way that cannot be read, or it broke off.':
    'Die Seite ist auf unlesbare Weise komprimiert (%{encoding}), oder sie brach ab.',
  'Something went wrong on our side.': 'Bei uns ist etwas schiefgegangen.',
  'Its secret was sealed under another AUTH_SECRET and cannot be read. Give it a new one.':
    'Sein Geheimnis wurde mit einem anderen AUTH_SECRET versiegelt und ist nicht lesbar. Geben Sie ihm ein neues.',
  'The address is not on the public network, so nothing is sent to it.':
    'Die Adresse liegt nicht im öffentlichen Netz, daher wird nichts dorthin gesendet.',
  'The address must begin with https:, so nothing is sent to it.':
    'Die Adresse muss mit https: beginnen, daher wird nichts dorthin gesendet.',
  '%{host} is not on the public network, so nothing is sent to it.':
    '%{host} liegt nicht im öffentlichen Netz, daher wird nichts dorthin gesendet.',
  'It redirects (%{status}), which is not followed.': 'Es leitet weiter (%{status}); dem wird nicht gefolgt.',
  'It answered %{status}.': 'Antwort: %{status}.',
  'The webhook was put away.': 'Der Webhook wurde abgelegt.',
  'A line is longer than 16 MB.': 'Eine Zeile ist länger als 16 MB.',
  'An import takes 200 MB.': 'Ein Import nimmt höchstens 200 MB.',
  'The body broke off.': 'Die Übertragung brach ab.',
  'The upload broke off.': 'Das Hochladen brach ab.',
  'The upload is empty.': 'Die hochgeladene Datei ist leer.',
  'The table has no header.': 'Die Tabelle hat keine Kopfzeile.',
  'does not fit': 'passt nicht',
  'Nothing reads %{format} here yet.': '%{format} kann hier noch nicht gelesen werden.',
  'A document may have 64 MB; send NDJSON instead.':
    'Ein Dokument darf 64 MB haben; senden Sie stattdessen NDJSON.',
  'Whoever asked for it has no account here any more.': 'Wer ihn veranlasst hat, hat hier kein Konto mehr.',
  'The API key it came with is not valid any more.': 'Der API-Schlüssel, mit dem er kam, gilt nicht mehr.',
  'Pause or cancel the job first.': 'Halten Sie den Auftrag zuerst an, oder brechen Sie ihn ab.',
  'The job is %{State}.': 'Der Auftrag ist %{State}.',
  'The text is not JSON.': 'Der Text ist kein JSON.',
  'is no record: neither a claim nor an object.': 'ist kein Datensatz: weder Behauptung noch Objekt.',
  'The record has no claim.': 'Der Datensatz hat keine Behauptung.',
  '“%{label}” is no label of AVeriTeC.': '„%{label}“ ist keine Einstufung von AVeriTeC.',
  'The questions are no list.': 'Die Fragen sind keine Liste.',
  'A question is no object with a list of answers.':
    'Eine Frage ist kein Objekt mit einer Liste von Antworten.',
  'The review does not say which claim it is about.':
    'Der Faktencheck sagt nicht, um welche Behauptung es geht.',
  'Nothing says whose review it is.': 'Nirgends steht, von wem der Faktencheck ist.',
  'A script of the page is not JSON.': 'Ein Skript der Seite ist kein JSON.',
  'The header %{Reason}': 'Die Kopfzeile %{Reason}',
  'The record %{Reason}': 'Der Datensatz %{Reason}',
  'opens a quotation mark that is never closed. Nothing from there on could be read.':
    'öffnet ein Anführungszeichen, das nie geschlossen wird. Ab dort war nichts zu lesen.',
  'has more than 4 MB; a quotation mark may not be closed. Nothing from there on could be read.':
    'hat mehr als 4 MB; vielleicht ist ein Anführungszeichen nicht geschlossen. Ab dort war nichts zu lesen.',
  'The record has %{cell_count} cells where the header has %{column_count}.':
    'Der Datensatz hat %{cell_count} Zellen, die Kopfzeile %{column_count}.',
  'The record is not in UTF-8.': 'Der Datensatz ist nicht in UTF-8.',
  'The line is not in UTF-8.': 'Die Zeile ist nicht in UTF-8.',
  'The line is nested deeper than %{most_count} levels.':
    'Die Zeile ist tiefer als %{most_count} Ebenen verschachtelt.',
  'left as it is': 'so gelassen',
  'The verdict is now %{Verdict}.': 'Das Urteil lautet nun „%{Verdict}“.',
  'The source was described otherwise.': 'Die Quelle wurde anders beschrieben.',
  'Unexpected end of JSON input': 'Das JSON bricht ab',
  'Unexpected token %{token}, %{text} is not valid JSON': 'Kein gültiges JSON bei %{token}: %{text}',
  '%{fault} in JSON at position %{position}': 'Kein gültiges JSON an Stelle %{position}: %{fault}',
  'Unexpected non-whitespace character after JSON at position %{position}':
    'Nach dem JSON steht an Stelle %{position} noch etwas',
}
