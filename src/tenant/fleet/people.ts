// Data: the people of the made-up company ACME whose devices the tenant lists. Names in the scripts that their owners use.
// `contractor` people come from another company's directory and keep their own e-mail domain; `left` people are archived.

import { seeded, mix32 } from './seeded.ts'

/** One person of the directory. `user_name` is the account name in other systems: Kandji's API does not show it. */
export interface Person {
  name: string
  email: string
  user_name: string
  /** Not employed by ACME; no directory integration of ACME's lists them. */
  contractor?: boolean
  /** Left the company: `archived` in Kandji, possibly still the owner of a device. */
  left?: boolean
}

function employee(name: string, user_name: string): Person {
  return { name, user_name, email: `${user_name}@acme.example` }
}

/** The people of the default fleet, in the order in which they joined. */
export const PEOPLE: readonly Person[] = [
  employee('Inês Carvalho', 'ines.carvalho'),
  employee('Tobias Lindner', 'tobias.lindner'),
  employee('Aoife O’Connor', 'aoife.oconnor'),
  employee('Łukasz Wójcik', 'lukasz.wojcik'),
  employee('山田 花子', 'hanako.yamada'),
  employee('Samuel Okonkwo', 'samuel.okonkwo'),
  employee('Zoë Brandão', 'zoe.brandao'),
  employee('Søren Kjær', 'soren.kjaer'),
  employee('Priya Raghavan', 'priya.raghavan'),
  employee('Nguyễn Thị Mai', 'mai.nguyen'),
  employee('Jean-Baptiste Lefèvre', 'jb.lefevre'),
  employee('María García', 'maria.garcia'),
  employee('María García', 'maria.garcia2'),
  employee('Айгуль Сапарова', 'aigul.saparova'),
  employee('Owen Prichard', 'owen.prichard'),
  employee('Fatima Al-Zahrani', 'fatima.alzahrani'),
  employee('李 伟', 'wei.li'),
  employee('Chiara Bonetti', 'chiara.bonetti'),
  employee('Dmytro Kovalenko', 'dmytro.kovalenko'),
  employee('Grace Mwangi', 'grace.mwangi'),
  employee('Henrik Ström', 'henrik.strom'),
  employee('Ayşe Yıldız', 'ayse.yildiz'),
  employee('Lucas Ferreira dos Santos', 'lucas.santos'),
  employee('Ruth Abrams', 'ruth.abrams'),
  employee('Kavya Nair', 'kavya.nair'),
  employee('김 민준', 'minjun.kim'),
  employee('Elena Papadopoulou', 'elena.papadopoulou'),
  employee('Marek Dvořák', 'marek.dvorak'),
  employee('Beth Holloway', 'beth.holloway'),
  employee('Yusuf Demir', 'yusuf.demir'),
  employee('Noa Ben-David', 'noa.bendavid'),
  employee('Theo van der Berg', 'theo.vanderberg'),
  employee('Amara Diallo', 'amara.diallo'),
  employee('Patrick D’Angelo', 'patrick.dangelo'),
  employee('Linnéa Åkesson', 'linnea.akesson'),
  employee('Rahul Deshmukh', 'rahul.deshmukh'),
  { ...employee('Cora Whitfield', 'cora.whitfield'), left: true },
  { name: 'Jonas Nordin', user_name: 'jonas', email: 'jonas@nordlicht-studio.example', contractor: true },
  { name: 'Salma Haddad', user_name: 'salma', email: 'salma@nordlicht-studio.example', contractor: true },
  { name: 'Greg Tanner', user_name: 'gtanner', email: 'gtanner@tanner-consulting.example', contractor: true },
]

const givenNames =
  'Ada Bruno Clara Dario Emil Farida Gustav Hana Idris Jana Kofi Lena Mateo Nadia Oskar Petra Quentin Rosa Sven Tara Uma Viktor Wanda Ximena Yara Zeno'.split(
    ' '
  )
const familyNames =
  'Abel Becker Costa Dubois Eriksen Farkas Gruber Hansen Ivanov Jensen Keller Lopez Moreau Novak Olsen Pereira Quist Rossi Silva Tamm Ueda Varga Weber Yilmaz Zeman'.split(
    ' '
  )

/** The person at a place of the endless staff list: the people above first, then generated ones, the same every time. */
export function personAt(index: number): Person {
  const known = PEOPLE[index]
  if (known) return known
  const random = seeded(mix32(index + 0x5eed))
  const given = random.pick(givenNames)
  const family = random.pick(familyNames)
  return employee(`${given} ${family}`, `${given}.${family}.${index}`.toLowerCase())
}
