import type { Language } from "../../campaigns/brief-request.ts";

/** The words that a phrase may be made of when a model words it. */
export interface Everyday {
  /** What it begins with: so it is a moment, a thing or a question, and neither a line to be said nor an order. */
  openings: string;
  /** All other words, as they are written. */
  words: string;
}

/**
 * Words of ordinary days: places, things, people, and what one does with them. None of them says what a product does, none is
 * a number, a date, a comparison, a first person, an order to buy or a part of the body that could be promised something. So no
 * sentence out of them is a claim, whoever puts it together. Tests hold each word against the signs of all of these.
 */
export const everyday: Readonly<Record<Language, Everyday>> = {
  en: {
    openings: "the a an what how where why which your something somebody someone",
    words: `who when while you it its itself that this those there and or but not in on at by with without into onto from to of
      for off out near beside between inside around through along after before until as if then now still already yet
      even only again away back close is was were be has had have did didn doesn wasn hadn t s would could might
      notice noticed look looked looks see saw seen watch watched find found keep kept keeps put puts left leave leaves open
      opened opening opens pack packed packing unpack unpacked unpacking carry carried bring brought take took turn turned turns
      wait waited waiting waits ask asked asks answer answered wonder wondered doubt doubted expect expected guess guessed think
      thought know knew learn learned remember remembered forget forgot forgotten forgets miss missed need needed want wanted try
      tried trying use used using happen happened happens begin began begins start started starts end ended ends stand stands
      stood sit sits live lives share borrow borrowed borrows laugh laughed walk cook cooking eat drink wear wore hold held pick
      picked choose chose pour stir fold folded hang hangs sound sounds smell smells feels tastes like liked surprise surprised
      bother bothered annoys annoyed tell told showed lands landed reaches argue argued
      friend friends sister brother mother mum dad father family neighbour neighbor flatmate roommate partner colleague stranger
      guest guests child kid kids cat dog pet person follower followers audience
      home house flat room kitchen bathroom bedroom hallway balcony garden garage office desk table shelf drawer cupboard
      wardrobe sink counter floor sofa bed chair window door stairs car bus train bike street park beach school corner bag
      arrive arrived arrives spilled broke stuck hiding couch rug carpet tiles bin laundry dishes sleeve zip cap charger headphones app
      notes homework exam receipt spreadsheet playlist leash toy toys pram cot tent helmet lunchbox picnic queue
      backpack pocket suitcase fridge oven plant plants mug cup glass bottle jar tube lid box parcel wrapping phone screen laptop
      cable keys book notebook list pen towel mirror brush pillow blanket lamp light shadow shoes boots jacket jumper sock socks
      pan pot plate spoon bowl bread rice salad soup snack lunch breakfast dinner coffee tea water milk meal recipe rain sun wind
      noise silence hand hands
      moment moments part place spot detail details thing things habit habits routine ritual mistake mistakes question questions
      answers comment comments doubts idea mess story test attempt choice opinion taste colour color shape size texture pattern
      memory plan morning evening night holiday trip commute errand party visit call message chat conversation explanation
      small little tiny ordinary everyday usual unusual real honest quiet loud messy busy lazy slow early late long short old new
      empty full warm cold wet dark bright heavy simple odd funny awkward strange unexpected unplanned unrehearsed own whole wrong
      alone together ready really quietly usually often sometimes nearly instead maybe`,
  },
  de: {
    openings: "der die das den dem ein eine einen was wie wo warum welche welcher dein deine deinen jemand etwas",
    words: `einem einer eines des ob dass wenn wann und oder aber nicht noch schon auch eben gerade dann da dort jetzt vorher
      davor danach damit daran darin darauf dabei dafür davon dazu daneben dahinter es ihn ihm du dir dich deinem deiner deines
      sich selbst man in im an am auf aus bei beim mit ohne nach vor neben hinter zwischen für von vom zu zum zur durch um seit
      während statt so wieder fast ganz kaum manchmal oft eigentlich irgendwann irgendwo gern
      ist war wird hat hatte hattest hast hätte bist warst sein haben kann konntest kannst würdest würde magst mag mochtest
      merkst merkt gemerkt bemerkt siehst sieht gesehen findest findet gefunden steht stand gestanden liegt lag gelegen hängt
      bleibt blieb geblieben kommt kam gekommen gehst geht gegangen nimmst genommen legst gelegt stellst gestellt suchst sucht
      gesucht vergisst vergessen brauchst gebraucht benutzt benutzen probiert probierst probieren ausprobiert ausprobieren fragst
      fragt gefragt fragen geantwortet erwartet erwartest gedacht denkst weißt wusstest gewusst gelernt gezweifelt bezweifelt
      zweifelst öffnest geöffnet auspackst ausgepackt auspacken einpackst eingepackt einpacken trägst getragen hältst gehalten
      isst trinkst kochst kocht gekocht kochen passiert passierte anfängt angefangen beginnt begonnen auftaucht aufgetaucht
      gefehlt überrascht stört gestört störte nervt lachst lacht gelacht wartest wartet gewartet erzählst erzählt erzählen
      gezeigt teilst leihst geliehen klingt riecht schmeckt aussieht anfühlt verwechselt verlegt
      Moment Momente Stelle Platz Ort Ecke Detail Kleinigkeit Sache Ding Dinge Gewohnheit Routine Ritual Fehler Frage Fragen
      Antwort Kommentar Zweifel Idee Überraschung Durcheinander Chaos Geschichte Versuch Wahl Meinung Blick Klang Geräusch Geruch
      Geschmack Farbe Form Größe Muster Erinnerung Plan Abend Nacht Alltag Urlaub Reise Weg Spaziergang Besuch Anruf Nachricht
      Gespräch Erklärung Freundin Freund Freunde Freunden Schwester Bruder Mutter Vater Familie Nachbarin Nachbar Mitbewohnerin
      Mitbewohner Kollegin Kollege Gast Gäste Kind Kinder Kindern Katze Hund Tier Mensch Publikum Haus Hause Wohnung Zimmer Küche
      Bad Schlafzimmer Flur Balkon Garten Büro Schreibtisch Tisch Regal Schublade Schrank Spüle Boden Sofa Bett Stuhl Fenster Tür
      Treppe Auto Bus Zug Bahn Rad Fahrrad Straße Park Strand Schule Tasche Rucksack Koffer Kühlschrank Ofen Pflanze Pflanzen
      Tasse Glas Flasche Dose Tube Deckel Paket Karton Verpackung Handy Bildschirm Laptop Kabel Schlüssel Buch Heft Liste Stift
      Handtuch Spiegel Bürste Kissen Decke Lampe Licht Schatten Schuhe Jacke Pullover Socken Pfanne Topf Teller Löffel Schüssel
      Brot Reis Salat Suppe Snack Frühstück Mittagessen Abendessen Kaffee Tee Wasser Milch Rezept Regen Sonne Wind Lärm Stille
      Hand Hände Händen
      klein kleine kleinen kleines
      angekommen ankam verschüttet kaputt Wäsche Teppich Eimer Ärmel Ladekabel Kopfhörer App Notizen Hausaufgaben Prüfung
      Quittung Tabelle Leine Spielzeug Kinderwagen Zelt Helm Brotdose Picknick Schlange gewöhnlich gewöhnliche gewöhnlichen gewöhnlicher gewöhnliches üblich übliche üblichen echt echte
      echten echter echtes ehrlich ehrliche ehrlichen leise laut alt alte alten altes neu neue neuen neues leer leere leeren voll
      volle vollen offen warm kalt nass dunkel hell schwer einfach komisch komische seltsam seltsame unerwartet unerwartete
      unerwarteten ungeplant ungeplante ungeprobt eigene eigenen eigener eigenes falsch falsche falschen allein zusammen fertig
      spät früh lang langsam nah`,
  },
  es: {
    openings: "el la los las lo un una qué cuando cómo dónde por tu tus algo alguien",
    words: `al del de que como donde para con sin en entre sobre desde tras junto cerca dentro fuera detrás delante encima debajo
      alrededor y o pero ni no ya aún todavía también solo casi antes después ahora luego entonces mientras así aquí allí se te ti
      tú su sus le es era son eran ser estar está estaba estabas hay había fue ha has habías si muy tan poco algún alguna otro otra
      otros otras mismo misma todo toda todos todas nada
      notas notaste notar ves viste ver mirar miras encuentras encontraste encontrar guardas guardaste guardar dejas dejaste dejar
      pones pusiste poner abres abriste abrir abrirlo sacas sacaste sacar llevas llevaste llevar trajiste tomas tomaste coges
      buscas buscaste buscar esperas esperabas esperar preguntas preguntó preguntaron preguntar respondes respondiste responder
      dudas dudabas dudar crees creías piensas pensabas pensar sabes sabías saber aprendes aprendiste recuerdas recordar olvidas
      olvidaste olvidar necesitas necesitabas quieres querías pruebas probaste probar probarlo usas usaste usabas usar haces hacías
      hiciste hizo pasa pasó pasaba aparece apareció empieza empezó empezar termina queda quedó vive viven suena huele sabe parece
      parecía gusta gustó molesta molestaba sorprende sorprendió falta faltaba cuentas contarías contar enseñas compartes prestas
      ríe cocinas cocinar comes comer bebes beber cuelga cabe
      momento momentos rato ratos parte sitio lugar rincón detalle detalles cosa cosas costumbre rutina ritual error errores
      pregunta respuesta respuestas comentario comentarios duda idea sorpresa desorden lío historia prueba intento elección opinión
      mirada sonido ruido silencio olor sabor color forma tamaño dibujo recuerdo plan tarde noche vacaciones viaje camino paseo
      visita llamada mensaje charla conversación explicación explicaciones amiga amigo amigas amigos hermana hermano madre padre
      familia vecina vecino compañera compañero invitados niño niña niños gata gato perra perro animal persona gente público casa
      piso habitación cocina baño dormitorio pasillo balcón terraza jardín oficina escritorio mesa estante estantería cajón armario
      fregadero suelo sofá cama silla ventana puerta escalera coche autobús tren bici calle parque playa escuela bolso mochila
      bolsillo maleta nevera horno planta plantas taza vaso botella bote tubo tapa caja paquete envoltorio móvil pantalla portátil
      cable llaves libro cuaderno lista bolígrafo toalla espejo cepillo almohada manta lámpara luz sombra zapatos botas chaqueta
      jersey calcetines sartén olla plato cuchara cuenco pan arroz ensalada sopa desayuno comida cena café té agua leche receta
      lluvia sol viento manos mano dedos
      llegó llegaba llegar alfombra colada manga cargador auriculares aplicación apuntes deberes examen recibo correa juguete juguetes
      carrito tienda casco fiambrera cola
      pequeño pequeña pequeños pequeñas cotidiano cotidiana normal habitual corriente real honesta honesto sincera sincero callado
      ruidoso viejo vieja viejos nuevo nueva vacío vacía lleno llena abierto abierta frío fría mojado oscuro pesado simple sencillo
      sencilla raro rara gracioso extraño extraña inesperado inesperada olvidado olvidada propio propia entero entera equivocado
      sola juntos listo lejos`,
  },
  fr: {
    openings: "le la les l un une ce comment où pourquoi quand quel quelle ton ta tes quelque quelqu",
    words: `des du de d au aux cet cette ces c que qu qui quoi à en dans sur sous avec sans pour par entre chez vers depuis
      avant après pendant près derrière devant dedans dehors côté et ou ni ne n pas déjà encore aussi presque maintenant puis alors
      ainsi ici là y se s te t toi tu son sa ses il elle lui on même est était étais es sont étaient être a as avait avais avoir
      peut pouvait pourrais si tout toute tous toutes rien peu autre autres
      remarques remarqué remarquer vois vu voir voit regardes regardé regarder trouves trouvé trouver trouve gardes gardé garder
      laisses laissé laisser mets mis mettre poses posé ouvres ouvert ouvrir sors sorti sortir portes porté porter prends pris
      prendre cherches cherché chercher attendais attendu attendre demandes demandé demander demande réponds répondu répondre
      doutes doutais douter crois croyais penses pensais penser sais savais savoir apprends appris oublies oublié oublier besoin
      veux voulais essaies essayé essayer utilises utilisé utiliser fais faisais fait faire passe passé apparaît apparu commence
      commencé commencer finit reste resté rester vit sonne sent semble semblait plaît plaisait gêne gênait surprend surpris manque
      manquait raconterais raconter partages prêtes rit cuisines cuisiner manges manger bois boire traîne déballes déballé déballer
      moment moments partie endroit place coin détail détails chose choses habitude habitudes routine rituel erreur erreurs
      question questions réponse réponses commentaire commentaires doute idée surprise désordre bazar histoire essai choix avis
      regard bruit silence odeur goût saveur couleur forme taille motif souvenir matin soir nuit quotidien vacances voyage chemin
      trajet promenade visite appel message conversation explication amie ami amis amies sœur frère mère père famille voisine
      voisin colocataire collègue invités enfant enfants chatte chat chien animal gens public maison appartement pièce cuisine
      salle bain chambre couloir balcon terrasse jardin bureau table étagère tiroir placard armoire évier canapé lit chaise fenêtre
      porte escalier voiture bus train vélo rue parc plage école sac poche valise frigo plante plantes tasse verre bouteille
      pot tube couvercle boîte paquet colis emballage téléphone écran ordinateur câble clés livre carnet liste stylo serviette
      miroir brosse oreiller couverture lampe lumière ombre chaussures bottes veste pull chaussettes poêle casserole assiette
      cuillère bol pain riz salade soupe déjeuner dîner repas café thé eau lait recette pluie soleil vent mains main doigts
      arrivé arrivait arriver tapis lessive manche chargeur casque application notes devoirs examen ticket laisse jouet jouets poussette
      gamelle file
      petit petite petits petites ordinaire ordinaires habituel habituelle quotidienne vrai vraie honnête sincère calme bruyant
      vieux vieille nouveau nouvelle vide plein pleine ouverte chaud froid froide mouillé sombre lourd simple drôle étrange
      inattendu inattendue oubliée entier entière seul seule ensemble prêt prête tôt tard loin`,
  },
  pt: {
    openings: "o a os as um uma como onde quando por seu sua algo alguém qual",
    words: `que ao à aos às do da das de no na nos nas num numa em com sem para entre sobre sob desde antes depois durante perto
      longe dentro fora atrás frente lado e ou nem não já ainda também só quase agora então enquanto assim aqui ali lá se você seus
      suas isso isto esse essa este esta é era são eram ser estar está estava há havia foi tem tinha ter vai muito tão pouco algum
      alguma outro outra outros outras mesmo mesma todo toda todos todas nada tudo quem
      percebe percebeu perceber vê viu ver olha olhou olhar encontra encontrou encontrar guarda guardou guardar deixa deixou deixar
      põe colocou colocar abre abriu abrir tira tirou tirar leva levou levar traz trouxe pega pegou procura procurou procurar
      espera esperava esperar pergunta perguntou perguntaram perguntar responde respondeu responder duvida duvidava duvidar acha
      achava pensa pensava pensar sabe sabia saber aprende aprendeu lembra lembrou esquece esqueceu esquecer precisa precisava quer
      queria experimenta experimentou experimentar usa usou usava usar faz fazia fez acontece aconteceu aparece apareceu começa
      começou começar termina fica ficou mora soa cheira parece parecia gosta gostou incomoda incomodava surpreende surpreendeu
      falta faltava contaria contar mostra divide empresta ri cozinhar come comer bebe beber cabe
      momento momentos parte lugar canto detalhe detalhes coisa coisas costume rotina ritual erro erros perguntas resposta respostas
      comentário comentários dúvida ideia surpresa bagunça história teste tentativa escolha opinião som barulho silêncio
      cheiro gosto cor forma tamanho desenho lembrança plano manhã tarde noite férias viagem caminho passeio visita ligação mensagem
      conversa explicação amiga amigo amigas amigos irmã irmão mãe pai família vizinha vizinho colega convidados criança crianças
      gata gato cachorra cachorro animal pessoa gente público casa apartamento sala cozinha banheiro varanda jardim
      escritório mesa prateleira gaveta armário pia chão sofá cama cadeira janela porta escada carro ônibus trem bicicleta rua
      parque praia escola bolsa mochila bolso mala geladeira forno planta plantas xícara copo garrafa pote tubo tampa caixa pacote
      embalagem celular tela cabo chaves livro caderno lista caneta toalha espelho escova travesseiro cobertor lâmpada luz sombra
      sapatos botas jaqueta blusa meias frigideira panela prato colher tigela pão arroz salada sopa almoço jantar café chá água
      leite receita chuva sol vento mãos mão dedos
      chegou chegava chegar ele ela tapete roupa manga carregador fones aplicativo anotações prova recibo coleira brinquedo brinquedos
      carrinho barraca capacete marmita fila irmãos
      pequeno pequena pequenos pequenas comum normal habitual real honesta honesto sincera sincero quieto barulhento velho velha
      velhos novo nova vazio vazia cheio cheia aberto aberta frio fria molhado escuro pesado simples estranho estranha engraçado
      inesperado inesperada esquecido esquecida próprio própria inteiro inteira errado errada sozinha sozinho juntos pronto cedo`,
  },
};
