/** A unit as the plan of the province draws it; numbers, dates and people are given when the tree is built. */
export type UnitPlan = {
  readonly name: string;
  readonly shortName: string;
  readonly kind: string;
  /** Names of sections; `from` names the past unit (by its code) whose people came with the section. */
  readonly sections: readonly (string | { readonly name: string; readonly since: string; readonly from: string })[];
  readonly children?: readonly UnitPlan[];
  /** First day; the province's own first day when absent. */
  readonly since?: string;
  /** The name until a reform day. */
  readonly formerly?: { readonly name: string; readonly shortName: string; readonly until: string };
  /** Units of the past that passed into this one on a reform day. */
  readonly absorbed?: readonly { readonly code: string; readonly name: string; readonly shortName: string; readonly until: string }[];
  /** Under which past unit it stood until the day it came under its present parent. */
  readonly formerParent?: string;
  /** Where its people served before it existed. */
  readonly predecessor?: string;
};

/** Sở were merged from 01/3/2025 (NQ 18-NQ/TW, NĐ 45/2025/NĐ-CP); the province and its communes from 01/7/2025 (NQ 202/2025/QH15, NQ 1666/NQ-UBTVQH15). */
export const DEPARTMENT_REFORM = '2025-03-01';
export const PROVINCE_REFORM = '2025-07-01';
/** Hưng Yên became a province of its own again; what is older is not kept in the tree. */
export const PROVINCE_BEGAN = '1997-01-01';

const branch = (name: string, shortName: string, sections: readonly string[], more: Partial<UnitPlan> = {}): UnitPlan => ({
  name,
  shortName,
  kind: 'CHI_CUC',
  sections: ['Lãnh đạo Chi cục', ...sections],
  ...more,
});
const centre = (name: string, shortName: string, sections: readonly string[], more: Partial<UnitPlan> = {}): UnitPlan => ({
  name,
  shortName,
  kind: 'TRUNG_TAM',
  sections: ['Ban Giám đốc', ...sections],
  ...more,
});

const HOSPITAL_SECTIONS = [
  'Ban Giám đốc',
  'Phòng Tổ chức - Hành chính',
  'Phòng Kế hoạch tổng hợp',
  'Phòng Điều dưỡng',
  'Khoa Cấp cứu',
  'Khoa Khám bệnh',
  'Khoa Nội tổng hợp',
  'Khoa Ngoại',
  'Khoa Xét nghiệm',
  'Khoa Chẩn đoán hình ảnh',
  'Khoa Dược',
];
const hospital = (
  name: string,
  shortName: string,
  wards: readonly string[] = ['Khoa Phụ sản', 'Khoa Nhi'],
  more: Partial<UnitPlan> = {},
): UnitPlan => ({
  name,
  shortName,
  kind: 'BENH_VIEN',
  sections: [...HOSPITAL_SECTIONS, ...wards],
  ...more,
});
/** The district in its name went with the districts. */
const medicalCentre = (place: string, district: string, more: Partial<UnitPlan> = {}): UnitPlan => ({
  name: `Trung tâm Y tế ${place}`,
  shortName: `TTYT ${place}`,
  kind: 'TRUNG_TAM_Y_TE',
  sections: [
    'Ban Giám đốc',
    'Phòng Tổ chức - Hành chính',
    'Khoa Kiểm soát bệnh tật',
    'Khoa Khám bệnh - Cấp cứu',
    'Khoa Nội - Nhi',
    'Khoa Dược',
    'Phòng Dân số',
  ],
  formerly: { name: `Trung tâm Y tế ${district} ${place}`, shortName: `TTYT ${district} ${place}`, until: PROVINCE_REFORM },
  ...more,
});
const highSchool = (name: string, more: Partial<UnitPlan> = {}): UnitPlan => ({
  name: `Trường THPT ${name}`,
  shortName: `THPT ${name}`,
  kind: 'TRUONG_THPT',
  sections: ['Ban Giám hiệu', 'Tổ Toán - Tin', 'Tổ Ngữ văn', 'Tổ Khoa học tự nhiên', 'Tổ Khoa học xã hội', 'Tổ Ngoại ngữ', 'Tổ Văn phòng'],
  ...more,
});
const fromThaiBinh = { formerParent: 'H54' };

const HIGH_SCHOOLS = [
  ...[
    'Chuyên Hưng Yên',
    'Hưng Yên',
    'Tiên Lữ',
    'Phù Cừ',
    'Kim Động',
    'Ân Thi',
    'Khoái Châu',
    'Yên Mỹ',
    'Mỹ Hào',
    'Văn Lâm',
    'Văn Giang',
  ].map((name) => highSchool(name)),
  ...[
    'Triệu Quang Phục',
    'Dương Quảng Hàm',
    'Trưng Vương',
    'Minh Châu',
    'Nghĩa Dân',
    'Đức Hợp',
    'Nam Phù Cừ',
    'Nguyễn Siêu',
    'Nguyễn Thiện Thuật',
  ].map((name) => highSchool(name)),
  ...[
    'Chuyên Thái Bình',
    'Lê Quý Đôn',
    'Nguyễn Đức Cảnh',
    'Bắc Kiến Xương',
    'Quỳnh Côi',
    'Phụ Dực',
    'Đông Thụy Anh',
    'Tây Thụy Anh',
    'Tây Tiền Hải',
    'Nam Tiền Hải',
    'Nguyễn Trãi',
    'Vũ Tiên',
  ].map((name) => highSchool(name, fromThaiBinh)),
];

const HOSPITALS = [
  hospital('Bệnh viện Đa khoa tỉnh Hưng Yên', 'BVĐK Hưng Yên', ['Khoa Phụ sản', 'Khoa Hồi sức tích cực', 'Khoa Gây mê hồi sức']),
  hospital('Bệnh viện Đa khoa tỉnh Thái Bình', 'BVĐK Thái Bình', ['Khoa Hồi sức tích cực', 'Khoa Gây mê hồi sức'], fromThaiBinh),
  hospital('Bệnh viện Sản - Nhi Hưng Yên', 'BV Sản - Nhi'),
  hospital('Bệnh viện Phổi Hưng Yên', 'BV Phổi', ['Khoa Lao ngoài phổi']),
  hospital('Bệnh viện Mắt Hưng Yên', 'BV Mắt', ['Khoa Khúc xạ']),
  hospital('Bệnh viện Y Dược cổ truyền Hưng Yên', 'BV Y Dược cổ truyền', ['Khoa Châm cứu dưỡng sinh']),
  hospital('Bệnh viện Đa khoa Phố Nối', 'BVĐK Phố Nối'),
  hospital('Bệnh viện Bệnh nhiệt đới Hưng Yên', 'BV Bệnh nhiệt đới', ['Khoa Truyền nhiễm']),
  hospital('Bệnh viện Nhi Thái Bình', 'BV Nhi Thái Bình', ['Khoa Sơ sinh'], fromThaiBinh),
  hospital('Bệnh viện Phụ sản Thái Bình', 'BV Phụ sản Thái Bình', ['Khoa Đẻ'], fromThaiBinh),
];

const MEDICAL_CENTRES = [
  medicalCentre('Kim Động', 'huyện'),
  medicalCentre('Khoái Châu', 'huyện'),
  medicalCentre('Yên Mỹ', 'huyện'),
  medicalCentre('Ân Thi', 'huyện'),
  medicalCentre('Tiên Lữ', 'huyện'),
  medicalCentre('Phù Cừ', 'huyện'),
  medicalCentre('Văn Lâm', 'huyện'),
  medicalCentre('Văn Giang', 'huyện'),
  medicalCentre('Mỹ Hào', 'thị xã'),
  medicalCentre('Đông Hưng', 'huyện', fromThaiBinh),
  medicalCentre('Vũ Thư', 'huyện', fromThaiBinh),
  medicalCentre('Tiền Hải', 'huyện', fromThaiBinh),
];

export type PlanSize = { readonly highSchools: number; readonly hospitals: number; readonly medicalCentres: number };

/**
 * The agencies of the province after the reform of 2025, with their sections, branches and public units.
 * Names of agencies, schools and hospitals are real; sections follow the usual division of work, and people,
 * figures and decisions are invented. Hưng Yên has no Sở Dân tộc và Tôn giáo and no Sở Ngoại vụ: the first field
 * is with Sở Nội vụ, the second with the office of the People's Committee.
 */
export const departmentPlans = ({ highSchools, hospitals, medicalCentres }: PlanSize): readonly (readonly [number, UnitPlan])[] => [
  [
    1,
    {
      name: 'Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh',
      shortName: 'VP ĐĐBQH&HĐND',
      kind: 'VAN_PHONG_TINH',
      sections: [
        'Lãnh đạo Văn phòng',
        'Phòng Công tác Quốc hội',
        'Phòng Công tác Hội đồng nhân dân',
        'Phòng Hành chính, Tổ chức, Quản trị',
      ],
    },
  ],
  [
    2,
    {
      name: 'Văn phòng Ủy ban nhân dân tỉnh',
      shortName: 'VP UBND tỉnh',
      kind: 'VAN_PHONG_TINH',
      sections: [
        'Lãnh đạo Văn phòng',
        'Phòng Tổng hợp',
        'Phòng Kinh tế',
        'Phòng Khoa giáo - Văn xã',
        'Phòng Nội chính',
        'Phòng Ngoại vụ',
        'Phòng Hành chính - Tổ chức',
        'Phòng Quản trị - Tài vụ',
      ],
      children: [
        centre('Trung tâm Phục vụ hành chính công tỉnh', 'TTPVHCC tỉnh', ['Phòng Tiếp nhận và trả kết quả', 'Phòng Hành chính - Kỹ thuật']),
      ],
    },
  ],
  [
    5,
    {
      name: 'Sở Nội vụ',
      shortName: 'SNV',
      kind: 'SO',
      absorbed: [{ code: 'H31.805', name: 'Sở Lao động - Thương binh và Xã hội', shortName: 'SLĐTBXH', until: DEPARTMENT_REFORM }],
      sections: [
        'Ban Giám đốc',
        'Văn phòng',
        'Phòng Công chức, viên chức',
        'Phòng Tổ chức biên chế',
        'Phòng Cải cách hành chính',
        { name: 'Phòng Lao động - Việc làm', since: DEPARTMENT_REFORM, from: 'H31.805' },
        { name: 'Phòng Người có công', since: DEPARTMENT_REFORM, from: 'H31.805' },
        'Phòng Xây dựng chính quyền và công tác thanh niên',
        'Phòng Thi đua - Khen thưởng',
        'Phòng Tôn giáo',
      ],
      children: [
        centre('Trung tâm Lưu trữ lịch sử', 'TTLTLS', ['Phòng Bảo quản - Khai thác', 'Phòng Thu thập - Chỉnh lý']),
        centre('Trung tâm Dịch vụ việc làm', 'TTDVVL', ['Phòng Bảo hiểm thất nghiệp', 'Phòng Tư vấn - Giới thiệu việc làm']),
        centre('Trung tâm Điều dưỡng người có công', 'TTĐDNCC', ['Phòng Y tế - Điều dưỡng', 'Phòng Hành chính - Quản trị']),
      ],
    },
  ],
  [
    6,
    {
      name: 'Sở Tài chính',
      shortName: 'STC',
      kind: 'SO',
      absorbed: [{ code: 'H31.806', name: 'Sở Kế hoạch và Đầu tư', shortName: 'SKHĐT', until: DEPARTMENT_REFORM }],
      sections: [
        'Ban Giám đốc',
        'Văn phòng',
        'Phòng Quản lý ngân sách',
        'Phòng Tài chính hành chính sự nghiệp',
        'Phòng Quản lý giá và công sản',
        'Phòng Tài chính đầu tư',
        { name: 'Phòng Đăng ký kinh doanh', since: DEPARTMENT_REFORM, from: 'H31.806' },
        { name: 'Phòng Tổng hợp, Quy hoạch', since: DEPARTMENT_REFORM, from: 'H31.806' },
      ],
      children: [centre('Trung tâm Tư vấn và Xúc tiến đầu tư', 'TTXTĐT', ['Phòng Tư vấn', 'Phòng Hành chính - Tổng hợp'])],
    },
  ],
  [
    7,
    {
      name: 'Sở Tư pháp',
      shortName: 'STP',
      kind: 'SO',
      sections: ['Ban Giám đốc', 'Văn phòng', 'Phòng Xây dựng và thi hành văn bản', 'Phòng Hành chính tư pháp', 'Phòng Bổ trợ tư pháp'],
      children: [
        centre('Trung tâm Trợ giúp pháp lý nhà nước', 'TTTGPL', ['Phòng Nghiệp vụ', 'Phòng Hành chính - Tổng hợp']),
        centre('Trung tâm Dịch vụ đấu giá tài sản', 'TTDVĐGTS', ['Phòng Nghiệp vụ']),
      ],
    },
  ],
  [
    8,
    {
      name: 'Sở Công Thương',
      shortName: 'SCT',
      kind: 'SO',
      sections: [
        'Ban Giám đốc',
        'Văn phòng',
        'Phòng Quản lý thương mại',
        'Phòng Quản lý công nghiệp',
        'Phòng Quản lý năng lượng',
        'Phòng Kỹ thuật an toàn - Môi trường',
      ],
      children: [
        branch(
          'Chi cục Quản lý thị trường',
          'CCQLTT',
          ['Phòng Tổ chức - Hành chính', 'Phòng Nghiệp vụ - Tổng hợp', 'Đội Quản lý thị trường số 1', 'Đội Quản lý thị trường số 2'],
          { since: DEPARTMENT_REFORM, predecessor: 'H31.808' },
        ),
        centre('Trung tâm Khuyến công và Xúc tiến thương mại', 'TTKC&XTTM', ['Phòng Khuyến công', 'Phòng Xúc tiến thương mại']),
      ],
      absorbed: [{ code: 'H31.808', name: 'Cục Quản lý thị trường tỉnh Hưng Yên', shortName: 'CQLTT', until: DEPARTMENT_REFORM }],
    },
  ],
  [
    9,
    {
      name: 'Sở Nông nghiệp và Môi trường',
      shortName: 'SNN&MT',
      kind: 'SO',
      formerly: { name: 'Sở Nông nghiệp và Phát triển nông thôn', shortName: 'SNN&PTNT', until: DEPARTMENT_REFORM },
      absorbed: [{ code: 'H31.809', name: 'Sở Tài nguyên và Môi trường', shortName: 'STN&MT', until: DEPARTMENT_REFORM }],
      sections: [
        'Ban Giám đốc',
        'Văn phòng',
        'Phòng Kế hoạch - Tài chính',
        { name: 'Phòng Quản lý đất đai', since: DEPARTMENT_REFORM, from: 'H31.809' },
        { name: 'Phòng Tài nguyên nước, Khoáng sản', since: DEPARTMENT_REFORM, from: 'H31.809' },
        'Phòng Tổ chức cán bộ',
      ],
      children: [
        branch('Chi cục Trồng trọt và Bảo vệ thực vật', 'CCTT&BVTV', [
          'Phòng Trồng trọt',
          'Phòng Bảo vệ thực vật',
          'Phòng Hành chính - Tổng hợp',
        ]),
        branch('Chi cục Chăn nuôi và Thú y', 'CCCN&TY', ['Phòng Chăn nuôi', 'Phòng Dịch tễ', 'Phòng Hành chính - Tổng hợp']),
        branch('Chi cục Thủy lợi', 'CCTL', ['Phòng Quản lý công trình', 'Phòng Phòng, chống thiên tai']),
        branch('Chi cục Phát triển nông thôn', 'CCPTNT', ['Phòng Kinh tế hợp tác', 'Phòng Nông thôn mới']),
        branch('Chi cục Bảo vệ môi trường', 'CCBVMT', ['Phòng Thẩm định', 'Phòng Kiểm soát ô nhiễm'], { formerParent: 'H31.809' }),
        branch('Chi cục Kiểm lâm', 'CCKL', ['Hạt Kiểm lâm liên xã', 'Phòng Nghiệp vụ'], fromThaiBinh),
        centre(
          'Văn phòng Đăng ký đất đai',
          'VPĐKĐĐ',
          ['Phòng Đăng ký và cấp giấy chứng nhận', 'Phòng Đo đạc và lưu trữ', 'Chi nhánh Phố Hiến'],
          { formerParent: 'H31.809' },
        ),
        centre('Trung tâm Khuyến nông', 'TTKN', ['Phòng Kỹ thuật', 'Phòng Chuyển giao']),
        centre('Trung tâm Quan trắc tài nguyên và môi trường', 'TTQT', ['Phòng Quan trắc', 'Phòng Phân tích'], { formerParent: 'H31.809' }),
      ],
    },
  ],
  [
    10,
    {
      name: 'Sở Xây dựng',
      shortName: 'SXD',
      kind: 'SO',
      absorbed: [{ code: 'H31.810', name: 'Sở Giao thông vận tải', shortName: 'SGTVT', until: DEPARTMENT_REFORM }],
      sections: [
        'Ban Giám đốc',
        'Văn phòng',
        'Phòng Quy hoạch - Kiến trúc',
        'Phòng Quản lý xây dựng',
        'Phòng Quản lý nhà và hạ tầng đô thị',
        { name: 'Phòng Quản lý kết cấu hạ tầng giao thông', since: DEPARTMENT_REFORM, from: 'H31.810' },
        { name: 'Phòng Quản lý vận tải', since: DEPARTMENT_REFORM, from: 'H31.810' },
      ],
      children: [
        branch('Chi cục Giám định xây dựng', 'CCGĐXD', ['Phòng Giám định']),
        centre('Trung tâm Đăng kiểm xe cơ giới', 'TTĐK', ['Phòng Kiểm định'], { formerParent: 'H31.810' }),
      ],
    },
  ],
  [
    11,
    {
      name: 'Sở Khoa học và Công nghệ',
      shortName: 'SKH&CN',
      kind: 'SO',
      absorbed: [{ code: 'H31.811', name: 'Sở Thông tin và Truyền thông', shortName: 'STT&TT', until: DEPARTMENT_REFORM }],
      sections: [
        'Ban Giám đốc',
        'Văn phòng',
        'Phòng Quản lý khoa học và công nghệ',
        'Phòng Quản lý tiêu chuẩn đo lường chất lượng',
        { name: 'Phòng Chuyển đổi số', since: DEPARTMENT_REFORM, from: 'H31.811' },
        { name: 'Phòng Bưu chính, viễn thông', since: DEPARTMENT_REFORM, from: 'H31.811' },
      ],
      children: [
        centre('Trung tâm Thông tin, Ứng dụng khoa học và công nghệ', 'TTƯDKHCN', ['Phòng Ứng dụng', 'Phòng Thông tin']),
        centre('Trung tâm Công nghệ thông tin và Truyền thông', 'TTCNTT', ['Phòng Hạ tầng số', 'Phòng An toàn thông tin'], {
          formerParent: 'H31.811',
        }),
      ],
    },
  ],
  [
    12,
    {
      name: 'Sở Văn hóa, Thể thao và Du lịch',
      shortName: 'SVHTTDL',
      kind: 'SO',
      sections: [
        'Ban Giám đốc',
        'Văn phòng',
        'Phòng Quản lý văn hóa',
        'Phòng Quản lý thể thao',
        'Phòng Quản lý du lịch',
        'Phòng Báo chí - Xuất bản',
      ],
      children: [
        centre('Bảo tàng tỉnh', 'BT', ['Phòng Nghiệp vụ', 'Phòng Hành chính'], { kind: 'BAO_TANG' }),
        centre('Thư viện tỉnh', 'TV', ['Phòng Nghiệp vụ', 'Phòng Phục vụ bạn đọc'], { kind: 'THU_VIEN' }),
        centre('Trung tâm Văn hóa - Nghệ thuật', 'TTVHNT', ['Phòng Nghệ thuật', 'Phòng Tuyên truyền']),
        centre('Trung tâm Huấn luyện và Thi đấu thể thao', 'TTHLTĐTT', ['Phòng Huấn luyện', 'Phòng Hành chính']),
      ],
    },
  ],
  [
    13,
    {
      name: 'Sở Giáo dục và Đào tạo',
      shortName: 'SGDĐT',
      kind: 'SO',
      sections: [
        'Ban Giám đốc',
        'Văn phòng',
        'Phòng Tổ chức cán bộ',
        'Phòng Giáo dục mầm non - tiểu học',
        'Phòng Giáo dục trung học',
        'Phòng Kế hoạch - Tài chính',
        'Phòng Quản lý chất lượng',
      ],
      children: [
        ...HIGH_SCHOOLS.slice(0, highSchools),
        {
          name: 'Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên Phố Nối',
          shortName: 'TTGDNN-GDTX Phố Nối',
          kind: 'TRUNG_TAM_GDNN_GDTX',
          sections: ['Ban Giám đốc', 'Tổ Văn hóa', 'Tổ Dạy nghề'],
        },
        {
          name: 'Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên Tiên Lữ',
          shortName: 'TTGDNN-GDTX Tiên Lữ',
          kind: 'TRUNG_TAM_GDNN_GDTX',
          sections: ['Ban Giám đốc', 'Tổ Văn hóa', 'Tổ Dạy nghề'],
        },
      ],
    },
  ],
  [
    14,
    {
      name: 'Sở Y tế',
      shortName: 'SYT',
      kind: 'SO',
      sections: [
        'Ban Giám đốc',
        'Văn phòng',
        'Phòng Tổ chức cán bộ',
        'Phòng Nghiệp vụ y',
        'Phòng Nghiệp vụ dược',
        'Phòng Kế hoạch - Tài chính',
        { name: 'Phòng Bảo trợ xã hội, Trẻ em', since: DEPARTMENT_REFORM, from: 'H31.805' },
      ],
      children: [
        branch('Chi cục Dân số, Trẻ em', 'CCDS', ['Phòng Nghiệp vụ', 'Phòng Hành chính - Tổng hợp']),
        branch('Chi cục An toàn vệ sinh thực phẩm', 'CCATVSTP', ['Phòng Nghiệp vụ', 'Phòng Hành chính - Tổng hợp']),
        ...HOSPITALS.slice(0, hospitals),
        ...MEDICAL_CENTRES.slice(0, medicalCentres),
        {
          name: 'Trung tâm Kiểm soát bệnh tật tỉnh',
          shortName: 'CDC Hưng Yên',
          kind: 'TRUNG_TAM_Y_TE',
          sections: [
            'Ban Giám đốc',
            'Phòng Tổ chức - Hành chính',
            'Khoa Phòng, chống bệnh truyền nhiễm',
            'Khoa Xét nghiệm',
            'Khoa Dược - Vật tư y tế',
          ],
        },
        centre('Trung tâm Bảo trợ xã hội và Công tác xã hội', 'TTBTXH', ['Phòng Công tác xã hội', 'Phòng Chăm sóc'], {
          formerParent: 'H31.805',
        }),
      ],
    },
  ],
  [
    15,
    {
      name: 'Thanh tra tỉnh',
      shortName: 'TTT',
      kind: 'THANH_TRA',
      sections: [
        'Lãnh đạo Thanh tra tỉnh',
        'Văn phòng',
        'Phòng Nghiệp vụ 1',
        'Phòng Nghiệp vụ 2',
        'Phòng Giám sát, kiểm tra và xử lý sau thanh tra',
      ],
    },
  ],
  [
    16,
    {
      name: 'Ban Quản lý Khu kinh tế và các khu công nghiệp tỉnh',
      shortName: 'BQL KKT&KCN',
      kind: 'BAN',
      formerly: { name: 'Ban Quản lý các khu công nghiệp tỉnh', shortName: 'BQL KCN', until: PROVINCE_REFORM },
      sections: [
        'Lãnh đạo Ban',
        'Văn phòng',
        'Phòng Quản lý đầu tư',
        'Phòng Quản lý quy hoạch, xây dựng và môi trường',
        'Phòng Quản lý doanh nghiệp và lao động',
      ],
    },
  ],
  [
    31,
    {
      name: 'Trường Chính trị Nguyễn Văn Linh',
      shortName: 'TCT',
      kind: 'TRUONG_CHINH_TRI',
      sections: [
        'Ban Giám hiệu',
        'Phòng Tổ chức, Hành chính, Thông tin, Tư liệu',
        'Phòng Quản lý đào tạo và Nghiên cứu khoa học',
        'Khoa Lý luận cơ sở',
        'Khoa Xây dựng Đảng',
        'Khoa Nhà nước và pháp luật',
      ],
    },
  ],
  [
    32,
    {
      name: 'Trường Cao đẳng Y tế Hưng Yên',
      shortName: 'CĐYT',
      kind: 'TRUONG_CAO_DANG',
      sections: ['Ban Giám hiệu', 'Phòng Đào tạo', 'Khoa Điều dưỡng', 'Khoa Y', 'Khoa Dược'],
    },
  ],
  [
    33,
    {
      name: 'Trường Cao đẳng nghề Hưng Yên',
      shortName: 'CĐN',
      kind: 'TRUONG_CAO_DANG',
      sections: ['Ban Giám hiệu', 'Phòng Đào tạo', 'Khoa Điện', 'Khoa Cơ khí'],
    },
  ],
  [
    34,
    centre('Ban Quản lý dự án đầu tư xây dựng tỉnh', 'BQLDA', ['Phòng Kế hoạch - Tổng hợp', 'Phòng Kỹ thuật - Thẩm định'], {
      kind: 'BAN_QUAN_LY_DU_AN',
    }),
  ],
  [61, { name: 'Hội Đông y tỉnh', shortName: 'HĐY', kind: 'HOI', sections: [] }],
  [62, { name: 'Hội Người mù tỉnh', shortName: 'HNM', kind: 'HOI', sections: [] }],
  [63, { name: 'Liên minh Hợp tác xã tỉnh', shortName: 'LMHTX', kind: 'HOI', sections: [] }],
];
