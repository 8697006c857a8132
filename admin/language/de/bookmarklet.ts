// The bookmark that submits quotes, in German.
import type { Catalogue } from '../language.ts'

export const bookmarklet: Catalogue = {
  'Submit to Claimdesk': 'Bei Claimdesk einreichen',
  Bookmark: 'Lesezeichen',
  'A bookmark that submits quotes': 'Ein Lesezeichen, das Zitate einreicht',
  'Drag this button to the bookmarks bar of your browser: %{button}':
    'Ziehen Sie diesen Knopf in die Lesezeichenleiste Ihres Browsers: %{button}',
  'On a page that makes a claim, select its exact words.':
    'Markieren Sie auf einer Seite, die etwas behauptet, den genauen Wortlaut.',
  'Click the bookmark. The form for a new claim opens with the words and the page filled in.':
    'Klicken Sie auf das Lesezeichen. Das Formular für eine neue Behauptung öffnet sich, Wortlaut und Seite sind eingetragen.',
  'The bookmark holds no key and sends nothing by itself: it opens this desk, and you submit there as yourself. Very long selections arrive shortened, and the form says so. A few pages forbid every bookmark of this kind; copy the words by hand there.':
    'Das Lesezeichen enthält keinen Schlüssel und sendet selbst nichts: Es öffnet Claimdesk, und dort reichen Sie unter Ihrem Namen ein. Sehr lange Markierungen kommen gekürzt an, und das Formular sagt es. Manche Seiten verbieten jedes Lesezeichen dieser Art; kopieren Sie den Wortlaut dort von Hand.',
  'Drag it to the bookmarks bar instead of clicking it here.':
    'Hier nicht anklicken, sondern in die Lesezeichenleiste ziehen.',
  'By hand': 'Von Hand',
  'Make a bookmark of any page, then change its name to “%{name}” and its address to this:':
    'Legen Sie ein Lesezeichen von irgendeiner Seite an und ändern Sie dann seinen Namen in „%{name}“ und seine Adresse in diese:',
  'From the page': 'Von der Seite',
  'Nothing was selected there: give the exact words under “Quote” below.':
    'Dort war nichts markiert: Tragen Sie unten bei „Zitat“ den genauen Wortlaut ein.',
  'A page without a title': 'Eine Seite ohne Titel',
  'The selection was longer than a bookmark can carry; this is its beginning. Shorten it to the words that make the claim.':
    'Die Markierung war länger, als ein Lesezeichen tragen kann; dies ist ihr Anfang. Kürzen Sie auf die Worte, die etwas behaupten.',
  'Use these words as the claim': 'Diesen Wortlaut als Behauptung nehmen',
}
