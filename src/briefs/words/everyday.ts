import type { Language } from "../../campaigns/brief-request.ts";

/** The words that a phrase may be made of when a model words it. */
export interface Everyday {
  /** What it begins with: so it is a moment, a thing or a question, and neither a line to be said nor an order. */
  openings: string;
  /** All other words, as they are written. */
  words: string;
}

/**
 * Words of ordinary days: places, things, people, and what one does with them. None of them says what a product does, what it
 * is made of, free of or like; none is a number, a date, a comparison, a first person, an order to buy, or a part of the body or
 * a feeling that could be promised something; and there is no "is" and no "without". So no phrase out of them is a claim,
 * whoever puts it together. Tests hold each word against the signs of these.
 */
export const everyday: Readonly<Record<Language, Everyday>> = {
  en: {
    openings: "the a an what how where why which your something somebody someone",
    words: `who when while you it its itself that this those there and or but not in on at by with into onto from to of for off
      out near beside between inside around through along after before until as if then now still already yet even only
      again away back close has had have did didn doesn hadn t s would could might notice noticed looked see saw seen
      watch watched find found keep kept put puts left leave leaves open opened opening opens pack packed packing unpack
      unpacked unpacking carry carried bring brought take took wait waited waiting waits ask asked asks answer answered
      wonder wondered doubt doubted expect expected guess guessed think thought know knew learn learned remember
      remembered forget forgot forgotten forgets miss missed need needed want wanted try tried trying use used using
      happen happened happens begin began begins start started starts end ended ends stand stands stood sit sits live
      lives share borrow borrowed borrows laugh laughed walk cook cooking eat drink wear wore hold held pick picked choose
      chose pour stir fold folded hang hangs sound sounds like liked surprise surprised bother bothered annoys annoyed
      tell told showed lands landed reaches argue argued friend friends sister brother mother mum dad father family
      neighbour neighbor flatmate roommate partner colleague stranger guest guests child kid kids cat dog pet person
      follower followers audience home house flat room kitchen bathroom bedroom hallway balcony garden garage office desk
      table shelf drawer cupboard wardrobe sink counter floor sofa bed chair window door stairs car bus train bike street
      park beach school corner bag arrive arrived arrives spilled broke stuck hiding couch rug carpet tiles bin laundry
      dishes sleeve zip cap charger headphones app notes homework exam receipt spreadsheet playlist leash toy toys pram
      cot tent helmet lunchbox picnic queue backpack pocket suitcase fridge oven plant plants mug cup glass bottle jar
      tube lid box parcel wrapping phone screen laptop cable keys book notebook list pen towel mirror brush pillow blanket
      lamp light shadow shoes boots jacket jumper sock socks pan pot plate spoon bowl bread rice salad soup snack lunch
      breakfast dinner coffee tea water meal recipe rain sun wind noise silence hand hands moment moments part place spot
      detail details thing things habit habits routine ritual mistake mistakes question questions answers comment comments
      doubts idea mess story test attempt choice opinion texture pattern memory plan morning evening night holiday trip
      commute errand party visit call message chat conversation explanation small little tiny ordinary everyday usual
      unusual real honest quiet loud messy busy lazy slow early late short new empty full wet dark bright simple odd funny
      awkward strange unexpected unplanned unrehearsed own whole wrong alone together ready really quietly usually often
      sometimes nearly instead maybe next too every won doing come comes came go goes went gone stay stayed stays move
      moved swap swapped return returned hide hid search searched discover discovered spotted check checked learns explain
      explained describe described mention mentioned tease teased complain complained admit admitted mean meant hope hoped
      decide decided read reads write wrote draw drew play played sing dance whisper shout called meet met visited push
      pushed pull pulled squeeze squeezed press pressed shake shook tap tapped cut peel wipe wiped rinse scroll scrolled
      type typed spill knock knocked lean leaned hike hiking walked walking travel travelled guessing asking shower bath
      alarm gym mat trail mountain forest lake river sea sand snow storm puddle mud umbrella coat hat scarf gloves jeans
      shirt dress skirt button iron sponge soap shampoo candle flowers vase wall ceiling roof fence gate yard tools hammer
      tape string rope ladder paint sandwich pasta sauce toast cookie cake freezer kettle blender microwave toaster whisk
      tray foil napkin restaurant supermarket platform station airport plane hotel map luggage boat guitar piano game
      games puzzle cards series podcast joke wedding birthday meeting email inbox tab tabs mouse keyboard folder file
      password printer battery plug socket puppy kitten hamster rabbit bird toddler grandmother grandma grandfather aunt
      uncle cousin teacher classmate boss barista neighbours group grocery groceries shopping note sticky calendar edge
      step steps side middle pile stack basket hanger handle zipper strap seat bored curious skeptical sceptical excited
      confused patient impatient stubborn picky clumsy cramped crowded missing hidden broken scratched dented dusty sandy
      muddy rainy sunny windy snowy familiar forgetful about later outside indoors outdoors upside everywhere nowhere
      somewhere sometime sideways barely suddenly slowly tradition excuse argument rumour clue hint scene view backdrop
      soundtrack expression reaction sigh yawn grin giggle pause glance lists photo photos yours theirs her his him she he
      they them their`,
  },
  de: {
    openings: "der die das den dem ein eine einen was wie wo warum welche welcher dein deine deinen jemand etwas",
    words: `einem einer eines des ob dass wenn wann und oder aber nicht noch schon auch eben gerade dann da dort jetzt vorher
      davor danach damit daran darin darauf dabei dafür davon dazu daneben dahinter es ihn ihm du dir dich deinem deiner
      deines sich selbst man in im an am auf aus bei beim mit nach vor neben hinter zwischen für von vom zu zum zur durch
      um seit während statt so wieder fast ganz kaum manchmal oft eigentlich irgendwann irgendwo gern hat hatte hattest
      hast hätte haben kann konntest kannst würdest würde magst mag mochtest merkst merkt gemerkt bemerkt siehst sieht
      gesehen findest findet gefunden steht stand gestanden liegt lag gelegen hängt bleibt blieb geblieben kommt kam
      gekommen gehst geht gegangen nimmst genommen legst gelegt stellst gestellt suchst sucht gesucht vergisst vergessen
      brauchst gebraucht benutzt benutzen probiert probierst probieren ausprobiert ausprobieren fragst fragt gefragt
      fragen geantwortet erwartet erwartest gedacht denkst weißt wusstest gewusst gelernt gezweifelt bezweifelt zweifelst
      öffnest geöffnet auspackst ausgepackt auspacken einpackst eingepackt einpacken trägst getragen hältst gehalten isst
      trinkst kochst kocht gekocht kochen passiert passierte anfängt angefangen beginnt begonnen auftaucht aufgetaucht
      gefehlt überrascht stört gestört störte nervt lachst lacht gelacht wartest wartet gewartet erzählst erzählt erzählen
      gezeigt teilst leihst geliehen klingt verwechselt verlegt Moment Momente Stelle Platz Ort Ecke Detail Kleinigkeit
      Sache Ding Dinge Gewohnheit Routine Ritual Fehler Frage Fragen Antwort Kommentar Zweifel Idee Überraschung
      Durcheinander Chaos Geschichte Versuch Wahl Meinung Blick Klang Geräusch Muster Erinnerung Plan Abend Nacht Alltag
      Urlaub Reise Weg Spaziergang Besuch Anruf Nachricht Gespräch Erklärung Freundin Freund Freunde Freunden Schwester
      Bruder Mutter Vater Familie Nachbarin Nachbar Mitbewohnerin Mitbewohner Kollegin Kollege Gast Gäste Kind Kinder
      Kindern Katze Hund Tier Mensch Publikum Haus Hause Wohnung Zimmer Küche Bad Schlafzimmer Flur Balkon Garten Büro
      Schreibtisch Tisch Regal Schublade Schrank Spüle Boden Sofa Bett Stuhl Fenster Tür Treppe Auto Bus Zug Bahn Rad
      Fahrrad Straße Park Strand Schule Tasche Rucksack Koffer Kühlschrank Ofen Pflanze Pflanzen Tasse Glas Flasche Dose
      Tube Deckel Paket Karton Verpackung Handy Bildschirm Laptop Kabel Schlüssel Buch Heft Liste Stift Handtuch Spiegel
      Bürste Kissen Decke Lampe Licht Schatten Schuhe Jacke Pullover Socken Pfanne Topf Teller Löffel Schüssel Brot Reis
      Salat Suppe Snack Frühstück Mittagessen Abendessen Kaffee Tee Wasser Rezept Regen Sonne Wind Lärm Stille Hand Hände
      Händen klein kleine kleinen kleines angekommen ankam verschüttet kaputt Wäsche Teppich Eimer Ärmel Ladekabel
      Kopfhörer App Notizen Hausaufgaben Prüfung Quittung Tabelle Leine Spielzeug Kinderwagen Zelt Helm Brotdose Picknick
      Schlange gewöhnlich gewöhnliche gewöhnlichen gewöhnlicher gewöhnliches üblich übliche üblichen echt echte echten
      echter echtes ehrlich ehrliche ehrlichen leise laut neu neue neuen neues leer leere leeren voll volle vollen offen
      nass dunkel hell komisch komische seltsam seltsame unerwartet unerwartete unerwarteten ungeplant ungeplante
      ungeprobt eigene eigenen eigener eigenes falsch falsche falschen allein zusammen fertig spät früh langsam nah uns
      jeden jede jedes jeder viel wenig näher plötzlich heimlich sofort hielt hielten ging zugeht liest gelesen schreibst
      geschrieben spielst gespielt singst tanzt rufst gerufen triffst getroffen besuchst besucht drückst gedrückt ziehst
      gezogen schüttelst schneidest wischst tippst getippt scrollst kleckerst gekleckert stolperst entdeckst entdeckt
      versteckst versteckt erklärst erklärt erwähnst erwähnt beschwerst hoffst gehofft entscheidest entschieden meinst
      gemeint arbeitest gearbeitet arbeiten leiht ausgeliehen borgt schaut schaust geschaut guckt guckst geguckt lässt
      gelassen landet gelandet Dusche Badewanne Wecker Sporttasche Matte Berg Wald See Fluss Meer Sand Schnee Sturm Pfütze
      Regenschirm Mantel Mütze Schal Handschuhe Hose Hemd Kleid Rock Knopf Schwamm Seife Kerze Blumen Vase Wand Dach Zaun
      Hof Werkzeug Hammer Seil Leiter Butterbrot Nudeln Soße Keks Kuchen Wasserkocher Mixer Mikrowelle Toaster Tablett
      Serviette Restaurant Supermarkt Bahnsteig Bahnhof Flughafen Flugzeug Hotel Karte Gepäck Boot Gitarre Klavier Spiel
      Puzzle Serie Podcast Witz Hochzeit Geburtstag Treffen Post Maus Tastatur Ordner Passwort Drucker Akku Steckdose Hase
      Vogel Welpe Oma Opa Tante Onkel Cousine Lehrerin Lehrer Chefin Chef Gruppe Einkauf Einkaufszettel Zettel Kalender
      Rand Seite Ende Mitte Haufen Stapel Korb Haken Griff Riemen Sitz Arbeit Zugfahrt Fahrt Ausflug Pause Ausrede Szene
      Aussicht Reaktion Foto Fotos Tradition neugierig skeptisch ungeduldig stur eng zerkratzt staubig verregnet vertraut
      draußen drinnen überall nirgends später unterwegs`,
  },
  es: {
    openings: "el la los las lo un una qué cuando cómo dónde por tu tus algo alguien",
    words: `al del de que como donde para con en entre sobre desde tras junto cerca dentro fuera detrás delante encima debajo
      alrededor y o pero ni no ya aún todavía también solo casi antes después ahora luego entonces mientras así aquí allí
      se te ti tú su sus le hay había ha has habías si muy tan poco algún alguna otro otra otros otras mismo misma todo
      toda todos todas nada notas notaste notar ves viste ver mirar miras encuentras encontraste encontrar guardas
      guardaste guardar dejas dejaste dejar pones pusiste poner abres abriste abrir abrirlo sacas sacaste sacar llevas
      llevaste llevar trajiste tomas tomaste coges buscas buscaste buscar esperas esperabas esperar preguntas preguntó
      preguntaron preguntar respondes respondiste responder dudas dudabas dudar crees creías piensas pensabas pensar sabes
      sabías saber aprendes aprendiste recuerdas recordar olvidas olvidaste olvidar necesitas necesitabas quieres querías
      pruebas probaste probar probarlo usas usaste usabas usar haces hacías hiciste hizo pasa pasó pasaba aparece apareció
      empieza empezó empezar termina queda quedó vive viven suena parece parecía gusta gustó molesta molestaba sorprende
      sorprendió falta faltaba cuentas contarías contar enseñas compartes prestas ríe cocinas cocinar comes comer bebes
      beber cuelga cabe momento momentos rato ratos parte sitio lugar rincón detalle detalles cosa cosas costumbre rutina
      ritual error errores pregunta respuesta respuestas comentario comentarios duda idea sorpresa desorden lío historia
      prueba intento elección opinión mirada sonido ruido silencio dibujo recuerdo plan tarde noche vacaciones viaje
      camino paseo visita llamada mensaje charla conversación explicación explicaciones amiga amigo amigas amigos hermana
      hermano madre padre familia vecina vecino compañera compañero invitados niño niña niños gata gato perra perro animal
      persona gente público casa piso habitación cocina baño dormitorio pasillo balcón terraza jardín oficina escritorio
      mesa estante estantería cajón armario fregadero suelo sofá cama silla ventana puerta escalera coche autobús tren
      bici calle parque playa escuela bolso mochila bolsillo maleta nevera horno planta plantas taza vaso botella bote
      tubo tapa caja paquete envoltorio móvil pantalla portátil cable llaves libro cuaderno lista bolígrafo toalla espejo
      cepillo almohada manta lámpara luz sombra zapatos botas chaqueta jersey calcetines sartén olla plato cuchara cuenco
      pan arroz ensalada sopa desayuno comida cena café té agua receta lluvia sol viento manos mano dedos llegó llegaba
      llegar alfombra colada manga cargador auriculares aplicación apuntes deberes examen recibo correa juguete juguetes
      carrito tienda casco fiambrera cola pequeño pequeña pequeños pequeñas cotidiano cotidiana normal habitual corriente
      real honesta honesto sincera sincero callado ruidoso nuevo nueva vacío vacía lleno llena abierto abierta mojado
      oscuro sencillo sencilla raro rara gracioso extraño extraña inesperado inesperada olvidado olvidada propio propia
      entero entera equivocado sola juntos listo lejos cada vas va van iba ido fui irse vuelve vuelves volver mueves mueve
      descubres descubriste esconde escondes escondido explicas explicar mencionas quejas quejó admites decides decidiste
      lees leer escribes escribir juegas jugar cantas bailas llamas llamó llamar visitas aprietas agitas cortas limpias
      tecleas caminas caminar viajas viajar trabajas trabajar dices dijo dicho vio visto encontró encontrado cierra cerrar
      cerró cenar desayunar probabas probando esperando mirando buscando preguntando deja dejó lleva llevó pone puso trae
      abuela abuelo tía tío prima primo profesora jefa jefe grupo trabajo ducha bañera despertador esterilla montaña
      bosque lago río mar arena nieve tormenta charco paraguas abrigo gorro bufanda guantes pantalones camisa vestido
      falda botón esponja jabón vela flores jarrón pared techo valla patio herramientas martillo cuerda pintura bocadillo
      pasta salsa tostada galleta tarta hervidor batidora microondas bandeja servilleta restaurante supermercado andén
      estación aeropuerto avión hotel mapa equipaje barco guitarra piano juego serie pódcast chiste boda cumpleaños
      reunión correo ratón teclado carpeta contraseña impresora batería enchufe cachorro gatito conejo pájaro nota
      calendario borde lado final centro montón cesta gancho asa asiento ruta excusa escena vista reacción foto fotos
      tradición cualquiera curiosa curioso escéptica impaciente terca torpe estrecho escondida rayado polvoriento lluviosa
      familiar arriba afuera abajo ella él ellos eso esto esa ese aquella aquel`,
  },
  fr: {
    openings: "le la les l un une ce comment où pourquoi quand quel quelle ton ta tes quelque quelqu",
    words: `des du de d au aux cet cette ces c que qu qui quoi à en dans sur sous avec pour par entre chez vers depuis avant
      après pendant près derrière devant dedans dehors côté et ou ni ne n pas déjà encore aussi presque maintenant puis
      alors ainsi ici là y se s te t toi tu son sa ses il elle lui on même a as avait avais avoir peut pouvait pourrais si
      tout toute tous toutes rien peu autre autres remarques remarqué remarquer vois vu voir voit regardes regardé
      regarder trouves trouvé trouver trouve gardes gardé garder laisses laissé laisser mets mis mettre poses posé ouvres
      ouvert ouvrir sors sorti sortir portes porté porter prends pris prendre cherches cherché chercher attendais attendu
      attendre demandes demandé demander demande réponds répondu répondre doutes doutais douter crois croyais penses
      pensais penser sais savais savoir apprends appris oublies oublié oublier besoin veux voulais essaies essayé essayer
      utilises utilisé utiliser fais faisais fait faire passe passé apparaît apparu commence commencé commencer finit
      reste resté rester vit sonne semble semblait plaît plaisait gêne gênait surprend surpris manque manquait raconterais
      raconter partages prêtes rit cuisines cuisiner manges manger bois boire traîne déballes déballé déballer moment
      moments partie endroit place coin détail détails chose choses habitude habitudes routine rituel erreur erreurs
      question questions réponse réponses commentaire commentaires doute idée surprise désordre bazar histoire essai choix
      avis regard bruit silence motif souvenir matin soir nuit quotidien vacances voyage chemin trajet promenade visite
      appel message conversation explication amie ami amis amies sœur frère mère père famille voisine voisin colocataire
      collègue invités enfant enfants chatte chat chien animal gens public maison appartement pièce cuisine salle bain
      chambre couloir balcon terrasse jardin bureau table étagère tiroir placard armoire évier canapé lit chaise fenêtre
      porte escalier voiture bus train vélo rue parc plage école sac poche valise frigo plante plantes tasse verre
      bouteille pot tube couvercle boîte paquet colis emballage téléphone écran ordinateur câble clés livre carnet liste
      stylo serviette miroir brosse oreiller couverture lampe lumière ombre chaussures bottes veste pull chaussettes poêle
      casserole assiette cuillère bol pain riz salade soupe déjeuner dîner repas café thé eau recette pluie soleil vent
      mains main doigts arrivé arrivait arriver tapis lessive manche chargeur casque application notes devoirs examen
      ticket laisse jouet jouets poussette gamelle file petit petite petits petites ordinaire ordinaires habituel
      habituelle quotidienne vrai vraie honnête sincère calme bruyant nouveau nouvelle vide plein pleine ouverte mouillé
      sombre drôle étrange inattendu inattendue oubliée entier entière seul seule ensemble prêt prête tôt tard loin elles
      ils leur vas va vont allait aller allé allée revient reviens revenir bouge bouges découvres découvert caches caché
      cachée expliques expliquer expliqué racontes dit dire disait plains avoue décides décidé lis lire lu écris écrire
      joues jouer chantes danses appelles appelé rencontres visites pousses tires presses secoues coupes essuies tapes
      marches marcher voyages voyager travailles travailler partir pars parti ferme fermer fermé fini finis finir ouvrant
      attendant cherchant regardant pensé emprunté emprunte arrive tient tenait tenir tombe tombé grand tante oncle
      cousine cousin prof cheffe chef groupe travail douche baignoire réveil montagne forêt lac rivière mer sable neige
      orage flaque parapluie manteau bonnet écharpe gants pantalon chemise robe jupe bouton éponge savon bougie fleurs
      vase mur plafond toit cour outils marteau corde échelle peinture sandwich pâtes sauce tartine biscuit gâteau
      bouilloire mixeur plateau restaurant supermarché quai gare aéroport avion hôtel carte bagages bateau guitare piano
      jeu série podcast blague mariage anniversaire réunion courrier souris clavier dossier imprimante batterie prise
      chiot chaton lapin oiseau carton courses note calendrier bord fin milieu pile panier crochet poignée sangle siège
      excuse scène vue réaction photo photos tradition curieux curieuse sceptique impatient têtu maladroit étroit rayé
      poussiéreux pluvieux familier partout bientôt doucement soudain lentement`,
  },
  pt: {
    openings: "o a os as um uma como onde quando por seu sua algo alguém qual",
    words: `que ao à aos às do da das de no na nos nas num numa em com para entre sobre sob desde antes depois durante perto
      longe dentro fora atrás frente lado e ou nem não já ainda também só quase agora então enquanto assim aqui ali lá se
      você seus suas isso isto esse essa este esta há havia tem tinha ter vai muito tão pouco algum alguma outro outra
      outros outras mesmo mesma todo toda todos todas nada tudo quem percebe percebeu perceber vê viu ver olha olhou olhar
      encontra encontrou encontrar guarda guardou guardar deixa deixou deixar põe colocou colocar abre abriu abrir tira
      tirou tirar leva levou levar traz trouxe pega pegou procura procurou procurar espera esperava esperar pergunta
      perguntou perguntaram perguntar responde respondeu responder duvida duvidava duvidar acha achava pensa pensava
      pensar sabe sabia saber aprende aprendeu lembra lembrou esquece esqueceu esquecer precisa precisava quer queria
      experimenta experimentou experimentar usa usou usava usar faz fazia fez acontece aconteceu aparece apareceu começa
      começou começar termina fica ficou mora soa parece parecia gosta gostou incomoda incomodava surpreende surpreendeu
      falta faltava contaria contar mostra divide empresta ri cozinhar come comer bebe beber cabe momento momentos parte
      lugar canto detalhe detalhes coisa coisas costume rotina ritual erro erros perguntas resposta respostas comentário
      comentários dúvida ideia surpresa bagunça história teste tentativa escolha opinião som barulho silêncio desenho
      lembrança plano manhã tarde noite férias viagem caminho passeio visita ligação mensagem conversa explicação amiga
      amigo amigas amigos irmã irmão mãe pai família vizinha vizinho colega convidados criança crianças gata gato cachorra
      cachorro animal pessoa gente público casa apartamento sala cozinha banheiro varanda jardim escritório mesa
      prateleira gaveta armário pia chão sofá cama cadeira janela porta escada carro ônibus trem bicicleta rua parque
      praia escola bolsa mochila bolso mala geladeira forno planta plantas xícara copo garrafa pote tubo tampa caixa
      pacote embalagem celular tela cabo chaves livro caderno lista caneta toalha espelho escova travesseiro cobertor
      lâmpada luz sombra sapatos botas jaqueta blusa meias frigideira panela prato colher tigela pão arroz salada sopa
      almoço jantar café chá água receita chuva sol vento mãos mão dedos chegou chegava chegar ele ela tapete roupa manga
      carregador fones aplicativo anotações prova recibo coleira brinquedo brinquedos carrinho barraca capacete marmita
      fila irmãos pequeno pequena pequenos pequenas comum normal habitual real honesta honesto sincera sincero quieto
      barulhento novo nova vazio vazia cheio cheia aberto aberta molhado escuro estranho estranha engraçado inesperado
      inesperada esquecido esquecida próprio própria inteiro inteira errado errada sozinha sozinho juntos pronto cedo cada
      eles elas dele dela vão ia ido volta voltou voltar move descobre descobriu esconde escondido explica explicar
      menciona reclama reclamou admite decide decidiu lê ler escreve escrever joga jogar brinca canta dança liga ligou
      chama chamou visitou aperta sacode corta digita anda andar viaja viajar trabalha trabalhar diz disse dito achou
      visto fechou fechar testava testando esperando olhando procurando perguntando parar parou esfriou avó avô tia tio
      prima primo professora professor chefe grupo trabalho chuveiro banho banheira despertador montanha floresta lago rio
      mar areia neve tempestade poça casaco gorro cachecol luvas calça camisa vestido saia botão esponja sabonete vela
      flores vaso parede teto cerca quintal ferramentas martelo corda tinta sanduíche macarrão molho torrada biscoito bolo
      chaleira liquidificador bandeja guardanapo restaurante mercado plataforma estação aeroporto avião hotel mapa bagagem
      barco violão piano jogo série podcast piada casamento aniversário reunião mouse teclado senha impressora bateria
      tomada filhote coelho pássaro compras bilhete calendário borda final centro pilha cesta gancho alça assento desculpa
      cena vista reação foto fotos tradição curiosa curioso cética impaciente teimosa desajeitada apertado escondida
      arranhado empoeirado chuvosa familiar devagar mochilas colegas`,
  },
};
