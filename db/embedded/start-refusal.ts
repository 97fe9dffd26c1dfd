/**
 * The system cannot start and only a person can change that. The message is one clear Vietnamese sentence that says
 * what is wrong and what to do; a command prints it alone, without a stack, and exits with code 1.
 */
export class StartRefusal extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StartRefusal';
  }
}

const code = (error: unknown): string | undefined => (error as NodeJS.ErrnoException | undefined)?.code;

/** Says in one sentence why a file operation on the data folder failed; anything that is not a file error is passed on as it is. */
export function refusalOfFileError(error: unknown, dataFolder: string): unknown {
  switch (error instanceof StartRefusal ? undefined : code(error)) {
    case 'EACCES':
    case 'EPERM':
      return new StartRefusal(
        `Không có quyền đọc, ghi thư mục dữ liệu ${dataFolder}: hãy cấp quyền cho người dùng đang chạy lệnh, hoặc đặt HOSO_DATA tới một thư mục khác.`,
        { cause: error },
      );
    case 'EROFS':
      return new StartRefusal(`Thư mục dữ liệu ${dataFolder} nằm trên ổ chỉ đọc: hãy đặt HOSO_DATA tới một thư mục ghi được.`, {
        cause: error,
      });
    case 'ENOTDIR':
    case 'EEXIST':
      return new StartRefusal(`Đường dẫn dữ liệu ${dataFolder} là một tệp, không phải thư mục: hãy đặt HOSO_DATA tới một thư mục.`, {
        cause: error,
      });
    case 'ENOSPC':
    case 'EDQUOT':
      return new StartRefusal(`Ổ đĩa chứa thư mục dữ liệu ${dataFolder} đã đầy: hãy giải phóng chỗ trống rồi chạy lại.`, { cause: error });
    case 'ENOENT':
    case 'ELOOP':
    case 'ENAMETOOLONG':
    case 'EINVAL':
      return new StartRefusal(`Không tạo được thư mục dữ liệu ${dataFolder}: hãy kiểm tra đường dẫn trong HOSO_DATA rồi chạy lại.`, {
        cause: error,
      });
    default:
      return error;
  }
}
