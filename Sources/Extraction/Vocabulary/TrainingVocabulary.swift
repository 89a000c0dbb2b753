/// Words of training: what makes a cost, a fee or a length one of education, and the programmes they are of.
enum TrainingVocabulary {
  /// A sentence, label or heading that holds one of these speaks of training.
  static let subjects = PhraseTable<Bool>([
    ("training|trained|trainee", true), ("tuition", true), ("program|programs|programme|programmes", true), ("course|courses|class|classes|coursework", true),
    ("certificate|certificates|certification|certifications|certified|certify", true), ("credential|credentials", true),
    ("degree|degrees|diploma|diplomas", true),
    ("education|educational|schooling|school|schools|college|colleges|university", true), ("apprenticeship|apprenticeships|bootcamp|externship", true),
    ("exam|exams|examination|examinations|test", true), ("license|licence|licensure|licensing|qualification|qualifications|qualify", true),
    ("student|students|graduate", true), ("to become", true), ("becoming", true),
  ])

  /// Programmes and degrees by kind, as sentences name them.
  static let programs = PhraseTable<Bool>([
    ("certificate|certification|diploma program|programs|programme|programmes|course|courses", true), ("certificate|certificates", true),
    ("diploma|diplomas", true),
    ("short|extended|online|advanced|basic|postsecondary certificate|certificates", true), ("associate|associates|associate's degree|degrees", true),
    ("associate|associate's degree program|programs", true), ("bachelor|bachelors|bachelor's|master|masters|master's degree|degrees", true),
    ("bachelor's|master's degree program|programs", true), ("doctoral degree|degrees", true),
    ("online program|programs|programme|programmes|course|courses", true),
    ("apprenticeship|apprenticeships", true), ("bootcamp|bootcamps", true), ("vocational|technical|accelerated|accredited program|programs", true),
  ])
}
