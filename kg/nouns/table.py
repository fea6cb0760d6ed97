"""Common nouns by the class of what they stand for, and word endings that tell of people."""

from __future__ import annotations

NOUNS = {
    "kg:Person": """
        architect accountant mechanic chieftain warlord regent royal nomad prophet saint martyr recruit cadet
        conscript rookie exile outlaw bandit pirate vigilante addict beggar peasant slave heiress landlord tenant
        occupant bride groom teen juvenile scout co-pilot partner acquaintance bachelor apprentice understudy trustee
        appointee designate laureate medalist medallist evacuee returnee attendee interviewee honoree escapee
        absentee leader president premier chancellor king queen prince princess emir sultan emperor empress dictator ruler
        monarch politician statesman strongman figurehead man woman boy girl child kid baby infant person individual
        human adult teenager guy lady gentleman wife husband spouse fiance fiancee widow widower father mother dad
        mom mum parent son daughter brother sister sibling twin uncle aunt nephew niece cousin grandfather
        grandmother grandson granddaughter grandchild stepfather stepmother girlfriend boyfriend friend colleague
        neighbor neighbour relative ancestor descendant official minister ambassador diplomat envoy emissary
        spokesman spokeswoman spokesperson representative delegate secretary senator congressman congresswoman
        lawmaker legislator deputy mp councillor councilor mayor governor commissioner chairman chairwoman
        chairperson chair chief head boss director manager executive ceo cfo founder co-founder owner entrepreneur
        businessman businesswoman tycoon billionaire millionaire investor shareholder banker broker trader economist
        general colonel captain major lieutenant sergeant commander admiral marshal officer soldier marine sailor
        pilot veteran fighter militant rebel insurgent terrorist gunman bomber sniper mercenary guerrilla jihadist
        extremist policeman policewoman cop detective inspector sheriff spy bodyguard prosecutor lawyer attorney
        judge magistrate solicitor barrister defendant plaintiff suspect criminal convict prisoner inmate detainee
        hostage captive fugitive murderer killer thief robber hacker smuggler trafficker dealer victim survivor
        casualty witness juror doctor physician surgeon nurse patient paramedic scientist researcher physicist
        chemist biologist engineer inventor astronaut cosmonaut expert analyst historian scholar academic professor
        teacher lecturer student pupil graduate schoolboy schoolgirl principal dean journalist reporter correspondent
        editor columnist photographer cameraman blogger author writer poet novelist actor actress singer musician
        composer artist painter sculptor dancer comedian producer celebrity footballer player striker goalkeeper
        midfielder defender coach trainer referee athlete sportsman champion driver rider cyclist racer runner
        swimmer boxer winner loser priest pope bishop archbishop cardinal imam rabbi cleric monk nun pastor preacher
        worker employee labourer laborer farmer fisherman miner builder electrician carpenter cook chef waiter
        waitress servant maid clerk cashier assistant aide adviser advisor counselor consultant intern volunteer
        activist campaigner protester demonstrator organizer organiser dissident opponent rival critic supporter ally
        follower fan member candidate nominee contender voter citizen resident inhabitant villager civilian immigrant
        migrant refugee foreigner expatriate tourist visitor traveller traveler passenger guest customer client
        consumer user buyer seller successor predecessor heir counterpart compatriot native commoner onlooker
        bystander hero mediator negotiator monitor whistleblower informant source conductor crewman fireman
        firefighter rescuer merchant vendor orphan newborn toddler pensioner retiree nobleman duke duchess baron
        sheikh ayatollah nationalist communist socialist liberal conservative democrat republican lobbyist agent
        guard pilgrim settler perpetrator attacker assailant aggressor gangster mastermind figure specialist
        technician operative loyalist separatist secessionist statistician""",
    "kg:Group": """
        people police troops media press public population crowd family couple pair staff crew personnel delegation
        community band gang mob clan tribe audience electorate youth elite squad opposition workforce minority
        majority humanity mankind authorities masses entourage retinue contingent children men women schoolchildren
        fans folks parties team group leaders officials others enemy troupe ensemble quartet duo trio quintet sextet""",
    "kg:Organization": """
        organization organisation institution institute agency body association federation union league club charity
        foundation society movement commission committee council university college academy faculty think-tank
        watchdog regulator ngo nonprofit cartel syndicate mafia bureau observatory consortium partnership bloc jury
        coalition alliance panel church caucus choir orchestra diocese archdiocese guild sect congregation taskforce
        brotherhood fraternity sorority philharmonic cooperative co-operative confederation synod""",
    "kg:GovernmentBody": """
        government administration ministry cabinet parliament congress senate assembly legislature presidency regime
        junta court judiciary embassy consulate municipality authority treasury directorate secretariat department
        politburo tribunal government-agency""",
    "kg:Company": """
        company firm corporation business bank manufacturer maker automaker carmaker airline retailer startup
        start-up conglomerate subsidiary insurer brokerage contractor developer operator carrier supplier enterprise
        publisher utility lender exporter importer brewer drugmaker chipmaker multinational airframer planemaker
        shipbuilder dealership competitor discounter steelmaker grocer distributor wholesaler reinsurer refiner
        truckmaker toymaker bookmaker phonemaker gunmaker franchisee""",
    "kg:NewsAgency": "newspaper magazine broadcaster tabloid newswire outlet",
    "kg:PoliticalParty": "party",
    "kg:ArmedForce": """
        army navy military forces brigade regiment battalion platoon guerrillas insurgency militia squadron airforce
        infantry cavalry""",
    "kg:Country": "country nation state republic kingdom homeland superpower motherland",
    "kg:City": """
        city town village capital metropolis hometown suburb settlement hamlet township megacity""",
    "kg:Region": """
        region province district county area territory zone border frontier continent peninsula neighbourhood
        neighborhood borough prefecture outskirts coastline enclave exclave colony place location site countryside
        stronghold farmland vicinity surroundings hinterland canton oblast governorate emirate sultanate
        protectorate ghetto slum shantytown favela equator hemisphere""",
    "kg:Facility": """
        airport station building house home hotel hospital school prison jail camp base factory plant bridge road
        highway street tunnel port harbor harbour stadium museum palace castle temple mosque cathedral headquarters
        laboratory cosmodrome launchpad spaceport shipyard warehouse shop store mall market restaurant cafe theatre
        theater cinema park square plaza checkpoint barracks bunker reactor refinery pipeline dam canal railway
        runway terminal venue campus compound complex fortification entrance outpost garrison route facility center
        centre apartment flat residence villa shelter courthouse arena pier dock farm cemetery monument memorial
        tower skyscraper nightclub library motel motorway airfield airbase hangar clinic supermarket office crossing
        embassy-building infrastructure depot silo shed barn dwelling gate bakery kitchen classroom courtroom
        mansion orphanage kindergarten brewery sawmill quarry landfill greenhouse amphitheater amphitheatre sewer
        auditorium gymnasium aquarium planetarium conservatory dormitory gallery winery distillery nursery fishery
        monastery armory armoury synagogue abbey priory convent chapel shrine pagoda basilica minster mausoleum tomb
        crypt courtyard garage workshop mill mine colliery vineyard ranch orchard plantation stable kennel zoo
        playground pool gym rink racetrack velodrome ballpark smelter hostel bookshop bookstore pharmacy salon spa
        casino tavern pub bar diner canteen cafeteria lighthouse windmill cloister crematorium morgue mortuary
        hospice sanatorium bazaar wharf jetty boatyard scrapyard junkyard substation overpass underpass flyover
        viaduct aqueduct footpath staircase pavilion helipad trench""",
    "kg:NaturalFeature": """
        river sea ocean lake mountain island desert forest bay gulf strait valley volcano beach jungle glacier reef
        hill canyon waterfall planet moon shore waters cave archipelago plateau coast aquifer geyser ridge cliff
        gorge ravine creek fjord estuary marsh swamp wetland meadow prairie steppe tundra dune oasis crater asteroid
        comet meteorite meteor galaxy lagoon cove headland rainforest woodland grassland savannah savanna icecap
        iceberg foothill islet atoll sandbank floodplain riverbank watershed""",
    "kg:Vehicle": """
        train car truck lorry bus van vehicle plane airplane aeroplane aircraft airliner jet helicopter ship boat
        vessel ferry submarine tanker tank warship destroyer frigate yacht bicycle bike motorcycle motorbike taxi
        ambulance limousine rocket spacecraft shuttle satellite drone uav tram convoy motorcade locomotive carriage
        wagon lifeboat barge trawler probe bulldozer excavator superjumbo sedan fleet automobile loader crane
        tractor jetliner widebody scooter catamaran dinghy raft freighter cruiser cutter lander orbiter rover glider
        schooner icebreaker minesweeper dredger digger roadster minivan suv hatchback tugboat dreadnought corvette
        gunboat speedboat canoe kayak hovercraft biplane airship balloon spaceship spaceplane motorboat forklift
        snowplow streetcar trolley trolleybus minibus rickshaw hauler steamer harvester stretcher
        rollercoaster warplane gunship lightship wheelchair submersible chopper minelayer ketch sloop""",
    "kg:Weapon": """
        weapon arms missile bomb gun rifle pistol ammunition munition warhead artillery grenade mortar howitzer
        shell bullet explosive torpedo knife sword weaponry firearm handgun launcher nuke projectile arsenal cannon
        shotgun ied vbied rpg carbine icbm slbm machete landmine dagger sabre saber bayonet spear crossbow
        flamethrower bazooka truncheon baton taser""",
    "kg:Product": """
        product device computer phone smartphone tablet laptop software hardware app drug medicine vaccine pill
        equipment machine tool engine camera television radio chip processor console game toy clothes clothing shirt
        dress shoe food drink wine beer goods supplies gear instrument component spare robot cigarette tobacco
        alcohol fuel gasoline petrol browser server battery brand logo trademark nameplate winglet touchscreen
        keyboard uniform flag helmet medication antibiotic gadget handset appliance furniture oil gas coal grain
        wheat rice model prototype firmware headset printer scanner router microchip semiconductor fabric textile
        fertilizer fertiliser cement steel aluminium aluminum plastic timber toothpaste cosmetics jewelry jewellery
        necklace watch garment jacket bottle container stroller syringe mask ventilator composite bulb lamp mattress
        carpet canister milk bread meat cheese sugar coffee tea fruit vegetable booster thruster cooker dryer drier
        washer blender mixer grinder shredder dispenser charger adapter adaptor connector transistor resistor
        capacitor compressor incubator defibrillator respirator stapler toaster heater pager beeper buzzer
        loudspeaker amplifier transmitter transponder decoder encoder transformer receiver silencer sneaker slipper
        blazer jumper sweater cardigan zipper diaper wrapper liquor cider skateboard screwdriver typewriter lighter
        sanitizer sanitiser moisturizer purifier humidifier burger hamburger polymer teleprompter mock-up projector
        alternator generator elevator escalator refrigerator freezer visor drawer blade wallet handbag backpack
        suitcase umbrella spacesuit exoskeleton""",
    "kg:Work": """
        report film movie book novel song album painting photograph photo picture image footage video law bill
        treaty article editorial letter email e-mail statement document paper study survey poll script play opera
        documentary series programme constitution charter legislation resolution communique memo memorandum message
        tweet blog diary memoir essay story poem transcript affidavit indictment manifesto cartoon text dossier
        lawsuit petition decree directive warrant music recording manuscript headline passage website speech
        invitation blockbuster bestseller flyer flier ledger disclaimer waiver podcast sculpture statue fresco mural
        anthem symphony concerto sonata trilogy sequel prequel remake sitcom miniseries episode screenplay thesis
        dissertation textbook encyclopedia dictionary handbook guidebook leaflet brochure pamphlet ordinance statute
        edict fatwa encyclical accord pact thriller newsletter poster mixtape watercolour watercolor
        tapestry hymn ballad sonnet""",
    "kg:Quantity": """
        percent percentage kilometer kilometre mile meter metre km kg kilogram ton tonne barrel dollar euro pound yen
        yuan rouble ruble rupee cent degree gallon liter litre acre hectare foot inch watt megawatt gigawatt kilowatt
        billion million trillion dozen hundred thousand mph knot gigabyte megabyte ounce point""",
    "kg:NamedEvent": "pandemic forum olympics",
}
PHRASES = {
    "kg:NewsAgency": """
        news_agency press_agency wire_service television_station television_channel tv_station tv_channel
        radio_station news_channel news_website state_tv state_television press_association""",
    "kg:Group": "state_media news_media soccer_team football_team legal_team",
    "kg:ArmedForce": """
        armed_forces armed_force air_force security_forces coast_guard special_forces tactical_unit military_unit
        army_unit police_unit special_unit combat_unit rebel_force peacekeeping_force""",
    "kg:Product": """
        music_player media_player dvd_player mp3_player record_player operating_system software_update software_suite
        software_application source_code""",
    "kg:Organization": """
        think_tank aid_group rights_group terror_group militant_group terrorist_group extremist_group rebel_group
        trade_union advocacy_group observer_group lobby_group opposition_group jihadist_group""",
    "kg:Company": """
        business_unit joint_venture record_label film_studio oil_giant tech_giant internet_giant retail_giant
        media_giant banking_giant law_firm holding_company auto_maker car_maker flag_carrier parent_company""",
    "kg:GovernmentBody": """
        intelligence_service secret_service intelligence_agency government_agency security_council city_council
        supreme_court central_bank police_department state_department police_force""",
    "kg:Facility": """
        head_office power_station gas_station petrol_station oil_field penal_colony oil_refinery parking_space
        fighting_position weapons_cache weapon_cache supply_cache supply_route""",
    "kg:Vehicle": "launch_vehicle aircraft_carrier personnel_carrier dump_truck stealth_bomber",
    "kg:Weapon": """
        machine_gun rocket_launcher grenade_launcher car_bomb nuclear_device explosive_device weapon_system
        weapons_system artillery_system mortar_system missile_system rocket_system artillery_piece defense_system
        defence_system""",
    "kg:Region": "front_line",
    "kg:Thing": """
        stock_market labor_market job_market labour_market free_market bond_market world_record criminal_record
        chief_concern health_care day_care child_care air_force_one market_share nuclear_program human_being_right
        state_visit""",
}
"""Last modifier and head noun, where the pair tells another class than the noun."""

NOT_AGENT_ENDINGS = (
    "water",
    "power",
    "paper",
    "matter",
    "letter",
    "order",
    "number",
    "center",
    "weather",
    "meter",
    "cover",
    "counter",
    "computer",
    "liner",
    "former",
    "corner",
    "quarter",
    "border",
    "finger",
    "tower",
    "shower",
    "flower",
)
PERSON_ENDINGS = ("man", "woman", "person", "ologist", "ographer", "keeper", "smith")
AGENT_ENDINGS = ("ist", "eer", "ian")
NOT_PEOPLE = """
    list mist fist wrist twist waist gist tryst exist career beer deer cheer steer sheer veneer christian media
    checklist playlist shortlist blacklist waitlist wishlist heist assist watchlist setlist hitlist meridian
    obsidian"""
NOT_AGENTS = """
    trailer number power water matter order summer winter weather october november december september quarter chapter corner
    cover danger dinner disaster error factor favor favour fever finger floor flower humor humour labor labour layer
    manner mirror motor murder offer other over register shoulder silver shower spider temper thunder transfer
    trigger vector wonder encounter answer cancer counter fiber filter folder gender hunger laser liver lumber
    monster pepper recorder rubber rumor rumour semester slaughter surrender tumor tumour vapor whisper indicator
    bumper butter ladder leather rudder banner barrier boiler burner cluster hammer header parameter perimeter
    remainder reminder sensor takeover turnover handover hangover layover spillover rollover crossover makeover
    cellar cooler cylinder diameter rotor shutter thermometer trimmer horror terror tremor honor honour color colour
    flavor flavour behavior behaviour vigor rigor armor armour odor endeavor endeavour candor clamor decor fervor
    furor anger upper lower later former latter inner outer wafer ginger altar character interior exterior cursor
    alter fewer minor corridor super timer identifier modifier laughter platter litter bitter twitter gather
    together whether either neither never ever after tender render gutter clutter adventure barometer chamber
    cucumber calculator detector accelerator simulator radiator razor anchor manor blocker breaker cracker blister
    lobster oyster rooster hamster panther tiger badger beaver otter plover viper alligator ulcer bladder poker
    soccer snooker derby primer teaser manslaughter barter banter chatter fodder amber ember copper batter buffer
    voucher sector stopper opener qualifier decider equaliser equalizer tiebreaker clincher stunner stopover
    changeover walkover pushover holdover carryover stinker cliffhanger changer grasshopper metaphor camphor tenor
    denominator multiplier divisor integer filler flicker powder cinder boulder precursor forerunner placeholder
    atelier chandelier meridian obsidian disorder marker sticker tracker locker feeder hopper holster suppressor
    ouster prayer roster supper fundraiser coaster stabilizer stabiliser inhibitor superconductor reflector
    terminator sprinkler planter plaster plunger pointer saucer scepter sceptre shiver shudder snicker solder
    squalor slumber tinder toner tuner whisker wiper girder fender feather clover cipher blunder binder beaker
    caliber calibre heist assist watchlist setlist hitlist outlier multiplayer firecracker nutcracker ether juniper
    lavender lever luster lustre pincer rafter recliner ringer roller scatter slider softener tiller ticker thinner
    tracer valor valour zither detour parlor parlour pallor ardor ardour"""
