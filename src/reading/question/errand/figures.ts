import { anyOf } from "../../any-of.ts";
import type { Way } from "./way.ts";

const best = anyOf(
  "best|better|works?|working|worked|top|most|perform(?:s|ed|ing)?|winning|strongest|beste[nrs]?|funktionier\\w*|lauft|laufen|mejor(?:es)?|funcionan?|meilleure?s?|mieux|marchent?|marche|melhor(?:es)?",
);

/** Figures in a shape of their own: by hook, by format, by post, and what a word of theirs means. */
export const figures: readonly Way[] = [
  {
    name: "meaning",
    by: "anybody",
    says: [
      anyOf(
        String.raw`what (?:does|do) .{2,40} (?:mean|stand for)|what (?:counts|qualifies) as|how (?:do|does|is|are|did|was) (?:you |we |it |the )?.{0,40}(?:calculate|calculated|compute|computed|work(?:ed)? out|defined?|measured?|counted?)|how (?:do|does) (?:you|it) (?:calculate|compute|define|measure|count)|formula|explain (?:the |an? )?[\p{L}]+(?: rate)?(?=[ ?!.]*$)|was (?:bedeutet|heisst|zahlt als)|wie (?:berechne\w*|wird .{2,40} berechnet)|que significa|como se calcula|como calculas|que signifie|comment (?:calcule\w*|est calcule|se calcule)|o que significa|como (?:e|se) calcula\w*`,
      ),
    ],
    not: anyOf("micro\\w*|macros?|success|successful|campaigns?|good|performance|should"),
  },
  {
    name: "followers",
    by: "anybody",
    ofSomebody: true,
    says: [
      anyOf(
        String.raw`(?:how many|number of|what(?:'s| is)|wie viele|cuantos|combien d[e']?|combien|quantos) (?:[\p{L}'@._]+ )*?(?:followers?|follower count|subscribers|seguidores|abonnes|abonnees)|follower[- ]?count|followers of`,
      ),
      /(?<![\p{L}])(?:does|do|has|have|hat|habe|tiene|tengo|a|ai|tem|tenho|of|von|de)(?![\p{L}])|['’]s /u,
    ],
    not: anyOf(
      "will|fyp|algorithm\\w*|micro\\w*|mikro\\w*|macros?|nanos?|mega|influencers?|gain\\w*|new|grow\\w*|growth|won|gewonnen|lost|need|should|must|count as|qualif\\w*|viewers|are (?:men|women|male|female)|per",
    ),
  },
  {
    name: "hooks",
    by: "anybody",
    says: [anyOf("hooks?|opening lines?|openings?|einstiege?|ganchos?|accroches?"), best],
    not: anyOf(
      "what makes|their|should|playbook|article|micro\\w*|write|use|practices?|authentic|retention|why|by|longer",
    ),
  },
  {
    name: "formats",
    by: "anybody",
    says: [
      anyOf("(?:video |content )?(?:formats?|formatos?)|(?:kinds?|types?|sorts?) of (?:videos?|posts?|content)"),
      best,
    ],
    not: anyOf(
      "should|playbook|article|micro\\w*|native|branded|prefer|why|by|tiktok|for (?!us|our|nosotros|nous|uns)[\\p{L}]+|fitness|beauty|in which|niches?",
    ),
  },
  {
    name: "who posted",
    by: "anybody",
    says: [
      anyOf(
        String.raw`(?:how many|number of|wie viele|cuant[oa]s|combien d[e']|quant[oa]s) (?:of )?(?:our |the |my )?(?:creators?|people|influencers?|kreatoren|creator|creadores|createurs|criadores)(?: [\p{L}]+){0,4} (?:posted|published|uploaded|gone live|went live|did post|are live|gepostet|publicado|publicaron|publie|poste|postaram|publicaram)`,
      ),
    ],
  },
  {
    name: "posts",
    by: "anybody",
    says: [
      anyOf(
        String.raw`which (?:one )?of (?:[\p{L}@._'-]+|the) (?:posts|videos|clips|tiktoks)(?: (?:did|does|do|performed|worked|went|is|was|has done))+(?: the)? (?:best|worst|well|better)?|(?:list|show)(?: me)? (?:all |all the |the |every |our )+(?:posts?|videos?|clips?)(?: (?:so far|please|by [\p{L}@._]+|of [\p{L}@._]+))*(?=[ ?!.]*$)|(?:alle|liste aller) (?:posts|videos|beitrage)(?: (?:zeigen|auflisten))?(?=[ ?!.]*$)|(?:lista|muestra) (?:de )?(?:todos )?(?:los )?(?:posts|videos|publicaciones)|liste (?:de )?(?:toutes )?(?:les |des )?(?:posts|videos|publications)`,
      ),
    ],
  },
  {
    name: "rights",
    by: "anybody",
    says: [
      anyOf(
        String.raw`usage rights?|(?:use|run|repost|reuse|boost|promote|post|put|share|show|advertise|turn) (?:her|his|their|the|our|my|[\p{L}@._]+'s|creators?'?|creator|that|this) ?(?:videos?|posts?|clips?|tiktoks?|content|footage)(?: .*)? (?:as (?:an? |our )?(?:paid )?(?:ads?|advert)|in (?:an? |our )?(?:ads?|newsletter|shop|email)|on (?:our|the|your|their) (?:website|site|homepage|shop|instagram|channel|socials?|page|account)|into (?:an )?ads?)|spark ads? (?:with|for|her|his|their)|nutzungsrechte|derechos de uso|droits d'(?:usage|utilisation)|direitos de uso`,
      ),
    ],
    not: anyOf("cost|price|fee|toggle|disclos\\w*|label"),
  },
];
