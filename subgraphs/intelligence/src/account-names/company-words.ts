const words = (list: string): readonly string[] => list.trim().split(/\s+/u);

/** Legal forms of companies, as their names end: "L.L.C." is "l l c". */
const legalForms = words(`
  inc incorporated corp corporation co company llc llp lp ltd limited plc pllc pc pty trust
  gmbh mbh ag kg kgaa ohg ug ev se sa sas sarl sl slu srl spa sc cv nv bv vof oy oyj ab as asa aps ltda eirl sro doo kft zrt
`);

/** Words for what such companies do, in several languages. Many companies share them. */
const trades = words(`
  property properties management managements manager managers realty realtors estate estates apartment apartments
  home homes housing residence residences residential living communities community multifamily rental rentals leasing lofts
  student senior students seniors affordable real
  group groups holding holdings capital partner partners investment investments investors ventures equities asset assets
  advisors associates development developments developers construction services service solutions systems enterprises
  international national global usa us america
  immobilien hausverwaltung verwaltung verwaltungen gruppe wohnen wohnbau wohnungsbau wohnungsgesellschaft bau
  inmobiliaria inmobiliarias inmuebles vivienda viviendas propiedades gestion administracion grupo
  immobilier immobiliere immobiliers gestions groupe habitat logement logements
  immobiliare imobiliaria imoveis vastgoed woningen beheer
`);

const joining = words('the a an and of und y et e de');

/** Words that many names of companies share, folded. Alone they name none. */
export const companyWords: ReadonlySet<string> = new Set([...legalForms, ...trades, ...joining]);
