import type { FieldName } from "./table-rows.ts";

/**
 * What a heading can mean before its cells are looked at. `link` may go to a video or a profile, `sales` may be a number or a sum, `remark` a count of
 * comments or a note, `date` a day of posting, of reading or of orders, `name` a handle or a person's name. `private`
 * is about a person and never kept; `other` is known and of no use here.
 */
export type HeadingMeaning = FieldName | "link" | "sales" | "remark" | "date" | "name" | "private" | "other";

/**
 * Headings by meaning in English, German, Spanish, French and Portuguese, folded (see headings.ts). Where two columns
 * of a table mean the same, the phrase that stands earlier here wins.
 */
export const headingWords: Record<HeadingMeaning, string> = {
  creator: `creator handle|creator username|tiktok handle|tiktok username|influencer handle|account handle|handle|handles
    |username|user name|user handle|nutzername|benutzername|nombre de usuario|nom d utilisateur|nome de usuario|tiktok name
    |tiktok account|tiktok konto|tiktok user|tiktok profile|tiktok profil|creator|creators|influencer|influencers
    |influencerin|creatorin|kreator|creador|creadora|createur|creatrice|criador|criadora|influenciador|influenciadora
    |influenceur|influenceuse|usuario|utilisateur|pseudo|arroba|creator name|influencer name|creator account|profile
    |profil|perfil|profile url|profile link|creator url|creator link|account|account name|konto|kanal|channel|compte
    |cuenta|conta|author|author name|autor|auteur|posted by|tiktok|talent|ambassador|affiliate|partner`,
  followers: `followers|follower|follower count|followers count|follower zahl|followerzahl|seguidores|abonnes|abonnenten
    |subscribers|fans|audience size|audience`,
  niche: `niche|nische|nicho|category|kategorie|categoria|categorie|vertical|topic|topics|thema|themen|tema|temas
    |theme|themes|content category|segment`,
  campaign: `campaign|campaign name|kampagne|kampagnenname|campana|campagne|campanha|nombre de la campana
    |nom de la campagne|nome da campanha|project|projekt`,
  country: `country|country code|land|pais|pays|market|markt|mercado|region|location`,
  videoUrl: `video url|video link|videolink|videourl|post url|post link|postlink|url del video|enlace del video
    |enlace de video|enlace al video|lien video|lien de la video|lien du post|link do video|link del video|link zum video
    |link to video|link to post|beitragslink|web video url|share url|permalink|content link|content url|live link
    |tiktok video`,
  videoId: `video id|videoid|post id|item id|aweme id|media id|id del video|id de video|id video|id do video`,
  postedOn: `posted at|posted on|posted|date posted|post date|posting date|published at|published on|published
    |publish date|publish time|publishing date|date published|publication date|upload date|upload time|uploaded at
    |uploaded on|uploaded|create time|created at|create date|live date|live since|went live|go live date|gepostet am
    |gepostet|veroffentlicht am|veroffentlicht|veroffentlichung|veroffentlichungsdatum|postdatum|post datum
    |posting datum|hochgeladen am|hochgeladen|online seit|live seit|publicado el|publicado em|publicado
    |fecha de publicacion|fecha publicacion|data de publicacao|data da publicacao|publie le|publie
    |date de publication|date de mise en ligne|postado em|postado|data do post|created`,
  readAt: `snapshot at|snapshot date|snapshot time|snapshot|read at|read on|reading date|reading|as of|as at|asof
    |measured at|measured on|captured at|captured on|captured|checked at|checked on|pulled at|pulled on|exported at
    |exported on|export date|report date|reporting date|collected at|data date|recorded at|recorded on|logged at
    |logged on|last updated|updated at|updated on|updated|stand vom|stand|datenstand|abgelesen am|abgelesen|gemessen am
    |erfasst am|abrufdatum|abgerufen am|aktualisiert am|aktualisiert|leido el|fecha de lectura|fecha lectura|lectura
    |medido el|actualizado|actualizado el|releve le|date de releve|date du releve|releve|mesure le|mis a jour le
    |mis a jour|data da leitura|data de leitura|lido em|medido em|atualizado em`,
  views: `views|view|view count|views count|video views|plays|play count|aufrufe|videoaufrufe|wiedergaben|ansichten
    |vistas|visualizaciones|reproducciones|vues|lectures|visualizacoes|reproducoes|exibicoes`,
  likes: `likes|like|like count|hearts|heart|herzen|gefallt mir|gefallt mir angaben|me gusta|megusta|j aime|jaime
    |mentions j aime|curtidas|gostos|corazones|coeurs|digg count`,
  comments: `comments|comment count|kommentare|comentarios|commentaires|kommentarzahl`,
  shares: `shares|share|share count|geteilt|teilungen|mal geteilt|compartidos|compartido|compartidas|partages|partage
    |compartilhamentos|partilhas|weiterleitungen`,
  saves: `saves|save|saved|save count|favorites|favourites|favorite|bookmarks|bookmark count|collects|collect count
    |gespeichert|gemerkt|favoriten|lesezeichen|speicherungen|guardados|guardado|guardadas|favoritos|enregistrements
    |enregistres|sauvegardes|favoris|salvos|salvamentos|salvo`,
  watchTimeSec: `avg watch time|average watch time|avg watch|average watch|avg watchtime|average time watched
    |avg time watched|avg view duration|average view duration|avg watch duration|avg viewing time|average viewing time
    |mean watch time|durchschnittliche wiedergabezeit|durchschnittliche wiedergabedauer|durchschn wiedergabezeit
    |durchschn wiedergabedauer|avg wiedergabezeit|avg wiedergabedauer|durchschnittliche sehdauer|durchschn sehdauer
    |avg sehdauer|sehdauer|wiedergabezeit|durchschnittliche watchtime|tiempo medio de visualizacion
    |tiempo promedio de visualizacion|tiempo de visualizacion promedio|tiempo de visualizacion medio
    |tiempo medio de reproduccion|tiempo de visualizacion|tiempo medio|temps moyen de visionnage
    |duree moyenne de visionnage|temps de visionnage moyen|temps de visionnage|duree moyenne de lecture
    |tempo medio de visualizacao|tempo medio de exibicao|tempo medio assistido|tempo medio|watch time|watchtime`,
  completionRate: `completion rate|completion|completion percentage|watched full|watched fully|fully watched|watch full|full views
    |watched full video|full watch rate
    |full video watched rate|full video watched|finish rate|watched to end|watched to the end|watched until the end
    |view through rate|vtr|abschlussrate|abschlussquote|vollstandig angesehen|komplett angesehen|komplett gesehen
    |ganz angesehen|ganz gesehen|bis zum ende gesehen|zu ende gesehen|bis ende gesehen|tasa de finalizacion
    |visto completo|vieron completo|visto hasta el final|visto entero|taux de completion|taux d achevement
    |taux de visionnage complet|vu en entier|vue complete|vu jusqu au bout|vues completes|taxa de conclusao
    |assistido completo|assistiu completo|assistido ate o fim|visto ate o fim|visto ate ao fim`,
  code: `discount code|coupon code|promo code|promocode|voucher code|couponcode|creator code|referral code
    |affiliate code|code|codes|rabattcode|rabatt code|gutscheincode|gutschein code|aktionscode|codigo de descuento
    |codigo descuento|codigo promocional|codigo de desconto|codigo|code promo|code de reduction|code reduction
    |code promotionnel|cupon|cupom de desconto|cupom|coupon|voucher|gutschein|promo|discount name|discount`,
  orders: `orders|order count|orders count|order|times used in total|times used|code uses|uses|used|usage count|usage
    |redemptions|redeemed|purchases|conversions|sales count|bestellungen|bestellung|anzahl bestellungen|einlosungen
    |eingelost|verwendungen|nutzungen|kaufe|pedidos|ordenes|compras|usos|canjes|commandes|achats|utilisations
    |encomendas|resgates`,
  revenue: `revenue|net revenue|net sales|attributed revenue|order revenue|sales revenue|total revenue|sales value
    |sales amount|order value total|total sales|gross revenue|gross sales|gmv|turnover|umsatz|nettoumsatz|umsatz netto
    |gesamtumsatz|bruttoumsatz|umsatz brutto|erlos|erlose|einnahmen|ingresos|facturacion|ventas netas|ventas totales
    |ventas brutas|chiffre d affaires|ca ht|ca ttc|ca|revenus|ventes nettes|ventes totales|montant des ventes|receita
    |faturamento|faturacao|vendas liquidas|vendas totais`,
  spend: `fee per creator|fee per influencer|fee per post|fee per video|honorar pro creator|honorar pro influencer
    |honorar pro post|honorar pro video|gesamthonorar|fee|fees|creator fee|influencer fee|fee paid|paid fee|agreed fee|flat fee|fixed fee|total fee|spend|spent
    |amount paid|cost|costs|compensation|payout|payment|paid|honorar|gage|vergutung|kosten|ausgaben|bezahlt|honorarios
    |honorario|tarifa|coste|costo|gasto|pago|pagado|cachet|remuneration|honoraires|cout|paiement|depense|cache
    |pagamento|custo|pago ao criador`,
  giftValue: `gift value|gifted value|gifted product|gifted product value|gift worth|product value|product worth
    |retail value|seeding value|gifted|gift|produktwert|warenwert|geschenkwert|wert des produkts|valor del regalo
    |valor del producto|valeur du cadeau|valeur du produit|valeur produit|valor do presente|valor do produto|pr value`,
  due: `due date|due on|due|post by|posting deadline|deadline|fallig am|fallig|frist|abgabe|abgabedatum|termin
    |fecha limite|fecha de entrega|entrega|vencimiento|date limite|echeance|date de rendu|data limite|prazo
    |data de entrega|vencimento`,
  posts: `posts promised|promised posts|posts planned|posts agreed|number of posts|posts|deliverables|videos promised
    |number of videos|videos|content pieces|anzahl posts|anzahl videos|zugesagte posts|vereinbarte posts|beitrage
    |publicaciones|numero de publicaciones|publications|nombre de posts|publicacoes`,
  stage: `stage|status|booking status|booking stage|state|phase|etapa|estado|fase|statut|etape|situacao`,
  from: `from date|date from|period start|start date|from|start|zeitraum von|startdatum|beginn|von|ab
    |fecha de inicio|desde|inicio|date de debut|debut|du|data de inicio|de`,
  to: `to date|date to|period end|end date|until|through|to|end|zeitraum bis|enddatum|ende|bis|fecha de fin|hasta
    |date de fin|fin|au|data de fim|fim|ate`,
  engagementRate: `engagement rate|avg engagement rate|average engagement rate|er by views|eng rate|er|engagementrate
    |engagement|interaktionsrate|engagement quote|tasa de engagement|tasa de interaccion|taux d engagement
    |taxa de engajamento|taxa de interacao|engajamento`,
  avgViews: `avg views|average views|avg video views|average video views|views avg|mean views|median views
    |views per video|views per post|durchschnittliche aufrufe|durchschn aufrufe|avg aufrufe|durchschnittliche views
    |aufrufe pro video|views pro video|vistas promedio|vistas medias|promedio de vistas|media de vistas|avg vistas
    |vues moyennes|moyenne de vues|vues par video|visualizacoes medias|media de visualizacoes|media de views`,
  price: `price per video|price per post|rate per video|rate per post|cost per post|cost per video|asking price|price
    |est cost|estimated cost|est price|estimated price|est rate|estimated rate|rate|rate card|quote|preis pro video|preis pro post|preis|precio por video|precio|tarif par video|tarif|prix
    |preco por video|preco|valor por video`,
  note: `notes|note|internal notes|notizen|notiz|anmerkung|anmerkungen|bemerkung|bemerkungen|hinweis|hinweise|remark
    |remarks|memo|nota|notas|observaciones|observacoes|observacion|remarque|remarques`,
  link: `tiktok link|tiktok url|link|links|url|enlace|lien|video|post|beitrag|publicacion|publicacao|publication`,
  sales: `sales|sale|verkaufe|ventas|ventes|vendas`,
  remark: `comment|kommentar|comentario|commentaire`,
  date: `date|day|datum|tag|fecha|dia|jour|data`,
  name: `name|display name|nickname|nombre|nom|nome|title|titel`,
  private: `email|e mail|mail|email address|correo|correo electronico|courriel|phone|phone number|telefon|telefono
    |telephone|telefone|whatsapp|whats app|address|adresse|shipping address|direccion|endereco|full name|real name|first name
    |last name|vorname|nachname|apellido|prenom|sobrenome|contact|contact name|ansprechpartner|iban|paypal|birthday
    |date of birth|geburtsdatum`,
  other: `total watch time|total play time|total time watched|total video time|video length|video duration|duration
    |reach|impressions|clicks|link clicks|ctr|cpm|cpa|cpe|roas|aov|average order value|discounts|discount amount
    |amount discounted|taxes|tax|shipping|returns|refunds|rank|id|no|nr`,
};
