// What the makers of pages call the parts that are not the article, and what only sounds like it.

/** Words that mean furniture wherever a name begins or ends with them. */
const plain =
  'related|recommend(?:ed|ations?)|read-?more|more-(?:on|from|stories|news)|sharing|sharedaddy|newsletters?|subscribe|sign-?up|cookies?|consent|gdpr|advert(?:s|isements?|ising)?|sponsored|breadcrumbs?|outbrain|taboola|disqus|trending|most-(?:read|popular|viewed)'
/** Words that also begin the names of other things (`share-price`, `social-policy`): they need a part of a page beside them. */
const doubtful = 'share|social|promo|ads?|sponsors?|comments?|tags?|caption|credits?|byline|toolbar'
const parts =
  'area|banner|bar|block|body|box|buttons?|cloud|container|content|count|footer|form|group|header|holder|icons?|inner|items?|label|links?|list|media|menu|module|panel|placeholder|posts?|row|section|slot|text|title|tools?|unit|widget|wrap(?:per)?'

const isNamed = new RegExp(
  `^(?:${plain})(?:-|$)|^(?:${doubtful})$|^(?:${doubtful})-(?:${parts})(?:-|$)|-(?:${plain}|${doubtful})$`,
)
/** What a part has, is about or allows, rather than what it is: `no-comments`, `tag-politics`, `comments-open`. */
const isQuality =
  /^(?:no|not|has|is|with|without|cat|category|type|status|format|topic|term|tax|author|section|channel)-|^tag-(?!cloud|list|links?|wrap)|-(?:open|closed|on|off|enabled|disabled|allowed|active|shown|none|ready|given)$/
/** What readers say and what the law asks for may be longer than the article itself. */
const isLong = /^(?:comments?|disqus|cookies?|consent|gdpr)(?:-|$)|-comments?$/

/** Names as they are compared: `relatedPosts` and `related__posts` are `related-posts`. */
export function namesIn(classAndId: string): string[] {
  return classAndId
    .split(/\s+/)
    .filter((name) => name !== '' && name.length <= 60)
    .map((name) =>
      name
        .replaceAll(/([a-z])([A-Z])/g, '$1-$2')
        .toLowerCase()
        .replaceAll(/[-_]+/g, '-'),
    )
}

/** @returns what a part's names make it: `long` furniture may hold more text than the article. */
export function furnitureNamed(classAndId: string): 'furniture' | 'long' | undefined {
  const names = namesIn(classAndId).filter((name) => isNamed.test(name) && !isQuality.test(name))
  if (names.length === 0) return undefined
  return names.some((name) => isLong.test(name)) ? 'long' : 'furniture'
}
