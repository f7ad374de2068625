import type { Field } from "../log-entry.ts";

/** What a number may be of: a field, or something that is understood and left out. */
export type Metric = Field | "sales" | "left-out";

export interface MetricWord {
  metric: Metric;
  /** A verb: it takes the number before it ("6 bought"), or one counted in times ("shared 40 times"). */
  isVerb: boolean;
}

/** Words and phrases by metric, folded (lower case, no accents); a phrase wins over the words in it. */
const nouns: Record<Metric, string> = {
  views:
    "view count|views count|views|view|vws|vews|veiws|viws|viewz|play|plays|video views|total views|video plays|viewers|watches|eyeballs|visualizacion|visualizaciones|visualizaçoes|visualizacoes|visualizacao|visualisations|visualisation|vista|vistas|visto|vistos|reproduccion|reproducciones|reproduçoes|reproducoes|visionados|visitas al video|vues|vue|vu|lectures|aufrufe|aufrufen|aufruf|videoaufrufe|videoaufrufen|klicks aufs video|wiedergaben|wiedergabe|impressoes do video|exibicoes|vizualizacoes|visus|views totais",
  likes:
    "like count|likes count|likes|like|lieks|liks|lkes|lks|liked|heart|hearts|gefallt mir|gefallt-mir|gefallt-mir-angaben|herzen|herz|me gusta|me gustas|corazones|corazon|megusta|j'aime|jaime|j'aimes|j aime|mentions j'aime|coeurs|coeur|curtidas|curtida|gostos|gosto|coracoes|laiks",
  comments:
    "comment count|comments|comment|coments|coment|cmnts|commets|commments|cmts|cmt|comms|replies|comentarios|comentario|kommentare|kommentaren|kommentar|kommis|commentaires|commentaire|comms|coms",
  shares:
    "share count|shares|share|reshares|sends|reposts|repost|compartidos|compartido|compartidas|veces compartido|partages|partage|geteilt|teilungen|compartilhamentos|compartilhamento|compartilhadas|compartilhados|partilhas|partilha|mal geteilt|weiterleitungen",
  saves:
    "save count|saves|save|saved|savs|favorites|favourites|favorite|favourite|favs|faves|fav|bookmarks|bookmark|bookmarked|guardados|guardado|guardadas|favoritos|favorito|gespeichert|favoriten|lesezeichen|merker|speicherungen|gemerkt|enregistrements|enregistrement|enregistres|favoris|favori|sauvegardes|salvos|salvamentos|salvamento|salvas|salvo",
  orders:
    "order count|orders|order|oders|purchases|purchase|code uses|code use|codes used|uses|redemptions|redemption|redeems|conversions|conversion|checkouts|units sold|units|pedidos|pedido|compras|compra|ordenes|canjes|canje|usos|usos del codigo|bestellungen|bestellung|kaufe|kauf|einlosungen|einlosung|code-nutzungen|bestellt|commandes|commande|achats|achat|utilisations|utilisation|conversoes|conversiones|encomendas|encomenda|resgates|usos do codigo",
  sales:
    "sales|sale|sold|vendio|vendimos|vendeu|vendemos|vendidos|vendidas|vendu|vendus|verkaufte|verkauft|ventas|venta|verkaufe|verkaufen|verkauf|ventes|vente|vendas|venda",
  revenue:
    "revenue|rev|revs|gmv|turnover|in sales|worth of sales|worth of orders|sales value|sales volume|sales total|order value total|umsatz|umsatze|erlos|eingenommen|ingresos|facturacion|facturado|facturados|facturo|facturamos|en ventas|recaudado|chiffre d'affaires|chiffre d'affaire|ca genere|de ventes|en ventes|de recettes|recettes|receita|faturamento|faturou|faturado|faturados|em vendas|brought in|generated|made us|earned us|brought us|netted us|drove",
  spend:
    "paid|fee|fees|feee|charged|invoice|invoiced|invoices|billed|spend|spent|payout|payouts|payment|payments|paid out|got paid|received|virement|versement|mandamos|mandei|enviei|mandou|transferencia|bizum|uberweisung|was paid|were paid|sent|wired|wire to|wire for|wire transfer|transferred|transfer|venmo'd|venmoed|venmo|paypal'd|paypaled|paypal|zelled|compensated|compensation|honorarium|retainer|boost|boosts|boosted|boosting|ad spend|ads|spark ads|spark ad|promote|promoted|cost us|cost|bekommen|bekam|bekamen|erhalten|erhielt|kriegte|bezahlt|gezahlt|uberwiesen|honorar|gage|vergutung|rechnung|berechnet|gekostet|kostete|ausgezahlt|pagado|pagados|pagada|pagadas|abonado|abonados|abonamos|pagamos|pague|pago|pagamos a|le pagamos|pagado a|cobro|cobre|cobraron|cobramos|cobrado|recibio|honorarios|tarifa|transferimos|transferi|costo|paye|payee|payes|verse|vire|facture|factures|cachet|recu|touche|remuneration|regle|coute|pagamos|paguei|pagaron|paga|pagaram|pagou|pagos|cache|recebeu|recebi|cobrou|custou|enviamos|gastamos|gasto",
  watchTimeSec:
    "average watch time|avg watch time|avg. watch time|watch time|watchtime|avg watch|avg. watch|average watch|average watched|avg watched|average view duration|avg view duration|avg. view duration|view duration|avg time watched|average time watched|avg. time watched|time watched|avg play time|average play time|avg. play time|watch time avg|average view time|avg view time|durchschnittliche wiedergabezeit|durchschnittliche wiedergabedauer|wiedergabezeit|wiedergabedauer|watchtime im schnitt|durchschn. wiedergabezeit|durchschnittliche sehdauer|sehdauer|tiempo medio de visualizacion|tiempo promedio de visualizacion|tiempo de visualizacion promedio|tiempo de visualizacion|tiempo medio de reproduccion|tiempo promedio|tiempo medio|temps de visionnage moyen|duree moyenne de visionnage|duree de visionnage moyenne|temps moyen de visionnage|temps de visionnage|duree moyenne|de visionnage moyen|visionnage moyen|de visionnage en moyenne|tempo medio de exibicao|tempo medio de visualizacao|tempo medio assistido|tempo medio|tempo de exibicao|tempo de visualizacao|tempo de exibicao medio",
  completionRate:
    "vieron el video completo|vio el video completo|vieron todo el video|lo vieron completo|lo terminaron|terminaron de verlo|video entero|assistiu ate o fim|viu ate o fim|viram ate o fim|viram tudo|bis zum schluss|bis ans ende|fertig geschaut|ont tout regarde|ont vu la video en entier|regardee en entier|watch-through|watched through|completion rate|completion|completed it|completed|watched full video|watched the full video|watched full|watched fully|full watch rate|full-watch rate|full watch|full watches|full video watched|full-video watch|finished it|finished|finished the video|finish|finishes|finish rate|finish it|watched to the end|watched till end|watched to end|watched until end|watched til the end|watched 'til the end|watched till the end|watched until the end|watched it all|watched the whole thing|watched the whole video|watched all|made it to the end|stayed to the end|stay to the end|stay till the end|stay til the end|stay until the end|stays to the end|til the end|stayed till the end|stayed until the end|vtr|view-through rate|view through rate|view-through|komplett angesehen|bis zum ende|ganz angesehen|vollstandig angesehen|zu ende geschaut|abschlussrate|completion-rate|lo vio completo|video completo|lo vieron entero|hasta el final|vieron completo|visto completo|vieron entero|finalizacion|tasa de finalizacion|jusqu'au bout|jusqu'a la fin|en entier|taux de completion|video complete|visionnage complet|ate o fim|ate o final|assistiram tudo|taxa de conclusao|conclusao|video completo assistido|assistiram ate o fim",
  "left-out":
    "followers|follower|new followers|new follower|follows|subs|subscribers|seguidores|seguidor|nuevos seguidores|novos seguidores|abonnes|abonne|nouveaux abonnes|abonnenten|neue follower|engagement rate|engagement|engagements|eng rate|er|ctr|click-through rate|click rate|clicks|click|link clicks|bio clicks|clics|clic|klicks|cliques|reach|reached|accounts reached|reichweite|alcance|portee|impressions|impresiones|impressionen|impressoes|profile views|profile visits|profile view|visitas al perfil|profilaufrufe|vues de profil|visitas ao perfil|total play time|total watch time|total time watched|gesamtwiedergabezeit|gesamte wiedergabezeit|tiempo total|tiempo de reproduccion total|tiempo total de reproduccion|temps de lecture total|duree totale|tempo total|tempo total de exibicao|aov|average order value|avg order value|avg order|avg. order|average order|avg basket|basket|warenkorb|durchschnittlicher warenkorb|ticket promedio|ticket medio|panier moyen|cpa|cpm|cpe|cpv|cpc|roas|roi|cost me|costs me|costed me|me costo|cost per order|cost per view|cost per click|cost per engagement|price|prices|priced|preis|precio|prix|preco|retail|rrp|msrp|uvp|video length|length|lange|duracion|duree|duracao|story views|watching live|live viewers|of viewers|of the viewers|of the audience|audience|zuschauer aus|des spectateurs|retention|watch rate|skip rate|repeat rate|save rate|like rate|share rate|comment rate|er by views|conversion rate|bounce|hook rate|hold rate|discount|rabatt|descuento|remise|desconto|giveaway|gift card|voucher|commission|provision|comision|comissao|refunds|refund|returns|returned|retouren|devoluciones|retours|devolucoes|cancelled|canceled|cancellations|worth|wert|im wert von|valor|valeur|value|valued|gift value|cost of shipping|shipping cost|shipping costs|shipping|postage|versand|versandkosten|envio|livraison|frete|product value|warenwert|product cost",
};

const verbs: Partial<Record<Metric, string>> = {
  orders:
    "used|bought|purchased|ordered|redeemed|converted|checked out|got it with|gekauft|eingelost|genutzt|benutzt|verwendet|usaron|se uso|se usaron|se ha usado|han usado|compraron|han comprado|usado|utilise|utilisent|ont utilise|achete|ont achete|commande avec|usaram|compraram|ja usaram|ja compraram|usou",
  shares: "shared|reshared|compartieron|ont partage|compartilharam|teilten",
  saves: "guardaron|salvaram|ont enregistre",
  views: "watched|angesehen|angeschaut|vieron|vista por|assistiram|assistido|regarde|gesehen",
  comments: "commented|comentaron|comentaram",
};

export const metricEmoji: Record<string, Metric> = {
  "👀": "views",
  "👁": "views",
  "▶": "views",
  "❤": "likes",
  "♥": "likes",
  "🧡": "likes",
  "💛": "likes",
  "💚": "likes",
  "💙": "likes",
  "💜": "likes",
  "🖤": "likes",
  "🤍": "likes",
  "💗": "likes",
  "💖": "likes",
  "💕": "likes",
  "👍": "likes",
  "💬": "comments",
  "🗨": "comments",
  "🔁": "shares",
  "🔄": "shares",
  "↗": "shares",
  "↪": "shares",
  "📤": "shares",
  "🔖": "saves",
  "📑": "saves",
  "📌": "saves",
  "⭐": "saves",
  "🛒": "orders",
  "🛍": "orders",
  "👥": "left-out",
  "👤": "left-out",
};

/** Slack and Discord write an emoji as its name between colons. */
export const emojiNames: Record<string, string> = {
  eyes: "👀",
  eye: "👁",
  arrow_forward: "▶",
  heart: "❤",
  hearts: "♥",
  red_heart: "❤",
  white_heart: "🤍",
  black_heart: "🖤",
  orange_heart: "🧡",
  yellow_heart: "💛",
  green_heart: "💚",
  blue_heart: "💙",
  purple_heart: "💜",
  sparkling_heart: "💖",
  heartpulse: "💗",
  two_hearts: "💕",
  thumbsup: "👍",
  "+1": "👍",
  speech_balloon: "💬",
  left_speech_bubble: "🗨",
  repeat: "🔁",
  arrows_counterclockwise: "🔄",
  arrow_upper_right: "↗",
  arrow_right_hook: "↪",
  outbox_tray: "📤",
  bookmark: "🔖",
  bookmark_tabs: "📑",
  pushpin: "📌",
  star: "⭐",
  shopping_trolley: "🛒",
  shopping_cart: "🛒",
  shopping_bags: "🛍",
  busts_in_silhouette: "👥",
  bust_in_silhouette: "👤",
};

export const metricPhrases: ReadonlyMap<string, MetricWord> = new Map([
  ...entriesOf(nouns, { isVerb: false }),
  ...entriesOf(verbs, { isVerb: true }),
]);

function entriesOf(
  words: Partial<Record<Metric, string>>,
  { isVerb }: Pick<MetricWord, "isVerb">,
): [string, MetricWord][] {
  return Object.entries(words).flatMap(([metric, list]) =>
    list.split("|").map((phrase): [string, MetricWord] => [phrase, { metric: metric as Metric, isVerb }]),
  );
}
