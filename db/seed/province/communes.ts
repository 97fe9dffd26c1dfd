/** A district of the past and the communes its territory became on 01/7/2025 (NQ 1666/NQ-UBTVQH15); a ward is marked by its kind. */
type District = { readonly code: string; readonly name: string; readonly wards: readonly string[]; readonly communes: readonly string[] };

const district = (code: string, name: string, wards: string, communes: string): District => ({
  code,
  name,
  wards: wards.split(', ').filter((word) => word !== ''),
  communes: communes.split(', ').filter((word) => word !== ''),
});

/** Codes of districts of Hưng Yên stand under H31, of Thái Bình under its own H54; the numbers after the dot are ours. */
export const DISTRICTS: readonly District[] = [
  district('H31.821', 'thành phố Hưng Yên', 'Phố Hiến, Sơn Nam, Hồng Châu', 'Tân Hưng'),
  district('H31.822', 'thị xã Mỹ Hào', 'Mỹ Hào, Đường Hào, Thượng Hồng', ''),
  district('H31.823', 'huyện Tiên Lữ', '', 'Hoàng Hoa Thám, Tiên Lữ, Tiên Hoa'),
  district('H31.824', 'huyện Phù Cừ', '', 'Quang Hưng, Đoàn Đào, Tiên Tiến, Tống Trân'),
  district('H31.825', 'huyện Kim Động', '', 'Lương Bằng, Nghĩa Dân, Hiệp Cường, Đức Hợp'),
  district('H31.826', 'huyện Ân Thi', '', 'Ân Thi, Xuân Trúc, Phạm Ngũ Lão, Nguyễn Trãi, Hồng Quang'),
  district('H31.827', 'huyện Khoái Châu', '', 'Khoái Châu, Triệu Việt Vương, Việt Tiến, Chí Minh, Châu Ninh'),
  district('H31.828', 'huyện Yên Mỹ', '', 'Yên Mỹ, Việt Yên, Hoàn Long, Nguyễn Văn Linh'),
  district('H31.829', 'huyện Văn Lâm', '', 'Như Quỳnh, Lạc Đạo, Đại Đồng'),
  district('H31.830', 'huyện Văn Giang', '', 'Nghĩa Trụ, Phụng Công, Văn Giang, Mễ Sở'),
  district('H54.1', 'thành phố Thái Bình', 'Thái Bình, Trần Lãm, Trần Hưng Đạo, Trà Lý, Vũ Phúc', ''),
  district(
    'H54.2',
    'huyện Thái Thụy',
    '',
    'Thái Thụy, Đông Thụy Anh, Bắc Thụy Anh, Thụy Anh, Nam Thụy Anh, Bắc Thái Ninh, Thái Ninh, Đông Thái Ninh, Nam Thái Ninh, Tây Thái Ninh, Tây Thụy Anh',
  ),
  district('H54.3', 'huyện Tiền Hải', '', 'Tiền Hải, Tây Tiền Hải, Ái Quốc, Đồng Châu, Đông Tiền Hải, Nam Cường, Hưng Phú, Nam Tiền Hải'),
  district('H54.4', 'huyện Quỳnh Phụ', '', 'Quỳnh Phụ, Minh Thọ, Nguyễn Du, Quỳnh An, Ngọc Lâm, Đồng Bằng, A Sào, Phụ Dực, Tân Tiến'),
  district('H54.5', 'huyện Hưng Hà', '', 'Hưng Hà, Tiên La, Lê Quý Đôn, Hồng Minh, Thần Khê, Diên Hà, Ngự Thiên, Long Hưng'),
  district(
    'H54.6',
    'huyện Đông Hưng',
    '',
    'Đông Hưng, Bắc Tiên Hưng, Đông Tiên Hưng, Nam Đông Hưng, Bắc Đông Quan, Bắc Đông Hưng, Đông Quan, Nam Tiên Hưng, Tiên Hưng',
  ),
  district(
    'H54.7',
    'huyện Kiến Xương',
    '',
    'Lê Lợi, Kiến Xương, Quang Lịch, Vũ Quý, Bình Thanh, Bình Định, Hồng Vũ, Bình Nguyên, Trà Giang',
  ),
  district('H54.8', 'huyện Vũ Thư', '', 'Vũ Thư, Thư Trì, Tân Thuận, Thư Vũ, Vũ Tiên, Vạn Xuân'),
];

export type Commune = { readonly name: string; readonly kind: 'XA' | 'PHUONG'; readonly districtCode: string };

/** The People's Committee of a commune; `called`: under another name. */
export const officeOf = ({ name, kind }: Pick<Commune, 'name' | 'kind'>, called = name) => {
  const place = `${kind === 'PHUONG' ? 'phường' : 'xã'} ${called}`;
  return { name: `Ủy ban nhân dân ${place}`, shortName: `UBND ${place}` };
};

const inOrder = DISTRICTS.flatMap(({ code, wards, communes }) => [
  ...wards.map((name): Commune => ({ name, kind: 'PHUONG', districtCode: code })),
  ...communes.map((name): Commune => ({ name, kind: 'XA', districtCode: code })),
]);

/** How many communes the province has. */
export const COMMUNE_COUNT = inOrder.length;

const spread = <T>(values: readonly T[], count: number): readonly T[] =>
  values.filter((_value, index) => Math.floor(((index + 1) * count) / values.length) > Math.floor((index * count) / values.length));

/** `count` communes spread over both former provinces, all eleven wards among them from 30 on; all 104 when asked for as many. */
export const communes = (count: number): readonly Commune[] => {
  if (count < 30) return spread(inOrder, count);
  const wards = inOrder.filter(({ kind }) => kind === 'PHUONG');
  const chosen = new Set(
    spread(
      inOrder.filter(({ kind }) => kind === 'XA'),
      count - wards.length,
    ),
  );
  return inOrder.filter((commune) => commune.kind === 'PHUONG' || chosen.has(commune));
};
